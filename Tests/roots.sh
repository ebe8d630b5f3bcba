# Bare Debian systems in folders, for trying Dossier elsewhere. Sourced after prerequisites.sh.
#
# They are made with debootstrap, need root, and stay in the cache between runs; what is mounted in
# them is seen by the processes inside alone and ends with them.

roots=$test_cache/roots
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}

require_root() {
  [ "$(id -u)" -eq 0 ] || unavailable "A bare Debian can only be made by root: run this with sudo."
}

# make_root RELEASE: sets root to an untouched minimal system of that release, made at first use.
make_root() {
  case $1 in
    bookworm | trixie) ;;
    *) unavailable "'$1' is no release that Dossier is tried on: bookworm (12) or trixie (13)." ;;
  esac
  root=$roots/$1
  [ ! -f "$root/etc/debian_version" ] || return 0
  require_packages debootstrap
  step "Making a bare Debian $1 in $root" 'one to three minutes, once'
  mkdir -p "$roots"
  rm -rf "$root.new"
  debootstrap --variant=minbase "$1" "$root.new" "$mirror" >"$root.log" 2>&1 ||
    unavailable "debootstrap failed; see $root.log."
  # No service of the system inside starts.
  printf '#!/bin/sh\nexit 101\n' >"$root.new/usr/sbin/policy-rc.d"
  chmod 755 "$root.new/usr/sbin/policy-rc.d"
  mv "$root.new" "$root"
}

# copy_root FOLDER: a copy of $root to change at will; sets root to it.
copy_root() {
  rm -rf "$1"
  cp -a --reflink=auto "$root" "$1"
  root=$1
}

# inside COMMAND…: runs a command as root of $root, on its own mounts and processes. The folders of
# $bound (one a line) are seen at the same place, read-only.
inside() {
  cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
  unshare --mount --pid --fork --kill-child=KILL sh -euc '
    root=$1 bound=$2
    shift 2
    mount --make-rprivate /
    mount --bind "$root" "$root"
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount --bind /sys "$root/sys"
    printf "%s\n" "$bound" | while read -r folder; do
      [ -n "$folder" ] || continue
      mkdir -p "$root$folder"
      mount --bind "$folder" "$root$folder"
      mount -o remount,bind,ro "$root$folder"
    done
    # No exec: somebody has to collect the processes whose parents have ended.
    chroot "$root" env -i TERM="${TERM:-dumb}" LANG=C.UTF-8 HOME=/root \
      PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@" || exit $?
    exit 0
  ' sh "$root" "${bound:-}" "$@"
}

# install_inside PACKAGE…
install_inside() {
  inside sh -euc '
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  ' sh "$@" || unavailable "In $root, apt could not install: $*"
}
