#!/bin/sh
# Dovecot 2.4 answers FETCH BODYSTRUCTURE with literals in the middle of it, and with other file names.
#
# Guess:   BODYSTRUCTURE repeats the parameters of a message as they are written there, name* with its
#          percent signs included, so that the answer is ASCII on one line as long as the client has
#          not enabled UTF8=ACCEPT; 2.4 answers as 2.3 does.
# Happens: 2.3 does that. 2.4 decodes RFC 2231, whatever its character set, and puts "name" (no star)
#          in place of "name*". Outside ASCII the value is a literal of UTF-8 bytes, so the answer goes
#          over several lines; UTF8=ACCEPT is not offered at all. Where a part has both name and name*,
#          2.4 leaves out the good one and keeps the ASCII fallback. Encoded words stay as they are.
# With:    dovecot 2.3.19.1 (Debian 12) and 2.4.1 (Debian 13), `imap` on a Maildir in a folder.
# Matters: a client that reads line by line, or asks for "name*" alone, loses exactly the attachments
#          with umlauts after the mail host's upgrade. Take names from the message itself.
set -u
. "$(dirname "$0")/packages"
amd64

PATH=$PATH:/usr/sbin:/sbin
if [ "$(id -u)" = 0 ]; then enter='chroot --userspec=1500:1500'
else enter='unshare --user --map-user=1500 --map-group=1500 --keep-caps chroot'; fi
debs "$tmp/12" <<'END'
d/dovecot/dovecot-core_2.3.19.1+dfsg1-2.1+deb12u6_amd64.deb baa08b36e7eedc69a034d4cb92c91416d21eae2ca9422908b9f470d7116f3d95
d/dovecot/dovecot-imapd_2.3.19.1+dfsg1-2.1+deb12u6_amd64.deb 0e27abda1f6372fc0ecca5b0ec3d89fbf5d296333788569661addc9bc9ee3f46
a/apparmor/libapparmor1_3.0.8-3_amd64.deb 4b79f49eafc2017374da9ec206b5495433eadd2b1ea078c3895c99e72825e9d3
a/audit/libaudit-common_3.0.9-1_all.deb 17d0341ca6ce604ce59c296780ac2c2a24141a769823c50669af942c025e6591
a/audit/libaudit1_3.0.9-1_amd64.deb 30954df4b5a7c505661ba8ae5e6ea94f5805e408899fb400783bb166eb5ff306
b/bzip2/libbz2-1.0_1.0.8-5+b1_amd64.deb 54149da3f44b22d523b26b692033b84503d822cc5122fed606ea69cc83ca5aeb
g/glibc/libc6_2.36-9+deb12u14_amd64.deb ba4f88f73dbc3ae9055f3c20f4523bfdbaf1ad13ff95e258924f77d20b4fbedf
libc/libcap-ng/libcap-ng0_0.8.3-1+b3_amd64.deb b4b54769c77e4a71c8b33aee4d600ba28a9994a1c6f60d55d4ebe7fc44882e07
libc/libcap2/libcap2_2.66-4+deb12u3+b1_amd64.deb 8d684c673e7483802a5c447834b0df6fce006eb3a7109e1be412f5ad425bb24f
e/e2fsprogs/libcom-err2_1.47.0-2+b2_amd64.deb a2bac7015e78fbc0c504df3e441f3a22292f1d2d77f9ccda760057f3690e22f2
libx/libxcrypt/libcrypt1_4.4.33-2_amd64.deb f5f60a5cdfd4e4eaa9438ade5078a57741a7a78d659fcb0c701204f523e8bd29
d/db5.3/libdb5.3_5.3.28+dfsg2-1_amd64.deb 7dc5127b8dd0da80e992ba594954c005ae4359d839a24eb65d0d8129b5235c84
libe/libexttextcat/libexttextcat-2.0-0_3.4.5-1_amd64.deb cbbffccddd3d1a74fcd1f690479ba4475a83b3182c07ca6a7722f65343410122
libe/libexttextcat/libexttextcat-data_3.4.5-1_all.deb 5298fb1661f0e145124a5129621fb290635309aecc87d8f524cf16a3dc66dcfe
g/gcc-12/libgcc-s1_12.2.0-14+deb12u1_amd64.deb 3016e62cb4b7cd8038822870601f5ed131befe942774d0f745622cc77d8a88f7
libg/libgcrypt20/libgcrypt20_1.10.1-3+deb12u1_amd64.deb e7a56552139c693904a6f9712234c05fe918353273a7cbdb5e62f423ad71bb97
libg/libgpg-error/libgpg-error0_1.46-1_amd64.deb 89944ee11d7370ce6ef46fc52f094c4a6512eff8943ec4c6ebefeae6360ceada
k/krb5/libgssapi-krb5-2_1.20.1-2+deb12u5_amd64.deb d8b87aea91b956b416c01a28c44ff6228315ae3b73de40acddac3dc5043607d2
i/icu/libicu72_72.1-3+deb12u1_amd64.deb f7f6f99c6d7b025914df2447fc93e11d22c44c0c8bdd8b6f36691c9e7ddcef88
k/krb5/libk5crypto3_1.20.1-2+deb12u5_amd64.deb 7b6e47d15c5c9cdcd456137533d8308aeba608a54cec73b28bd59bfc4b54cf06
k/keyutils/libkeyutils1_1.6.3-2_amd64.deb cfac89e6a7a54ff3c6a4f843310e25efeddaa771baeae470bd98bd588c373563
k/krb5/libkrb5-3_1.20.1-2+deb12u5_amd64.deb c90801be09701af221b54dd502a59cb378b7284ff31e480738baca317d2f7653
k/krb5/libkrb5support0_1.20.1-2+deb12u5_amd64.deb 8b9c05f2d8d461a10d657b118f572af5bf8fd6c8f93dcef81e852c5ab0f428ab
l/lua5.4/liblua5.4-0_5.4.4-3+deb12u1_amd64.deb b042e78d02dd8457cf7de253ae89992e50050f450d9bec66843ffb1a14ab23c7
l/lz4/liblz4-1_1.9.4-1_amd64.deb 64cde86cef1deaf828bd60297839b59710b5cd8dc50efd4f12643caaee9389d3
x/xz-utils/liblzma5_5.4.1-1+deb12u1_amd64.deb f96d8876b53ec89d76a992bc199679b818cf518225a768954d9451fb556a4eb7
libn/libnsl/libnsl2_1.3.0-2_amd64.deb c0d83437fdb016cb289436f49f28a36be44b3e8f1f2498c7e3a095f709c0d6f8
p/pam/libpam-modules_1.5.2-6+deb12u2_amd64.deb 19fb4838168e68bc15a5606070f14b1162bb34a3899686913f5d661f1707f483
p/pam/libpam-modules-bin_1.5.2-6+deb12u2_amd64.deb e7b1f6c60a51398920c5da792016161a65bf1c7caaa64140dd2099176ed51280
p/pam/libpam-runtime_1.5.2-6+deb12u2_all.deb 7a4f26d54c1e3ee8c68095f9d9013d13dd89a33ff78ef87330d21f21235fc278
p/pam/libpam0g_1.5.2-6+deb12u2_amd64.deb a06f889caf9e97ccf04dedec0905573916bc6ec3366ade2c6ef8900047fd5cc1
p/pcre2/libpcre2-8-0_10.42-1_amd64.deb 030db54f4d76cdfe2bf0e8eb5f9efea0233ab3c7aa942d672c7b63b52dbaf935
libs/libselinux/libselinux1_3.4-1+b6_amd64.deb 2b07f5287b9105f40158b56e4d70cc1652dac56a408f3507b4ab3d061eed425f
libs/libsodium/libsodium23_1.0.18-1+deb12u1_amd64.deb bceae6943d6e11fb53ec3f81d9630ec9ed03e51f89364902b05ebe402ae946ec
o/openssl/libssl3_3.0.20-1~deb12u2_amd64.deb 89be24b41bff568ee6e7caf5680a3d808e80315ed92e407056ce0fa7a5bda025
g/gcc-12/libstdc++6_12.2.0-14+deb12u1_amd64.deb 5cd3171216d4ab0fc911cfe9c35509bf2dd8f47761c43b7f6a4296701551a24d
s/snowball/libstemmer0d_2.2.0-2_amd64.deb 1e5acd9e3c15eedbcc0fb30f5bd80aa7a8febb40cae6648ea042079bda81adfe
s/systemd/libsystemd0_252.39-1~deb12u2_amd64.deb 013c07514a9e4933b2d5c098018695a6aa42d085dbc483ce2c094a954c8a1b0a
libt/libtirpc/libtirpc-common_1.3.3+ds-1_all.deb 3e3ef129b4bf61513144236e15e1b4ec57fa5ae3dc8a72137abdbefb7a63af85
libt/libtirpc/libtirpc3_1.3.3+ds-1_amd64.deb 2a46d5a5e9486da11ffeff5740931740d6deae4f92cd6098df060dc5dff1e1c7
libu/libunwind/libunwind8_1.6.2-3_amd64.deb 7b297868682836e4c87be349f17e4a56bc287586e3576503e84a5cb5485ce925
t/tcp-wrappers/libwrap0_7.6.q-32_amd64.deb cbce2669a3ba4d74cfdc52b14f38014893e23d85a33d109a3422c342eefc55f8
libz/libzstd/libzstd1_1.5.4+dfsg2-5_amd64.deb 6315b5ac38b724a710fb96bf1042019398cb656718b1522279a5185ed39318fa
s/ssl-cert/ssl-cert_1.1.2_all.deb 397c14e111ac8c537c795ee3c41a6ebf969fcbbfc6f01a9c819df0136e32205c
s/sysvinit/sysvinit-utils_3.06-4_amd64.deb 11790842108768ec52432ea22e7b4f057232813b7c27ef6dfe1aba776a5cb90e
z/zlib/zlib1g_1.2.13.dfsg-1_amd64.deb d7dd1d1411fedf27f5e27650a6eff20ef294077b568f4c8c5e51466dc7c08ce4
END
debs "$tmp/13" <<'END'
d/dovecot/dovecot-core_2.4.1+dfsg1-6+deb13u7_amd64.deb 96e6b0da214ca6b0329f97b2f8b07b9f70ab5f834b012a8e3fc573892d3e91b3
d/dovecot/dovecot-imapd_2.4.1+dfsg1-6+deb13u7_amd64.deb 668751789d7aa392de62b6b114565831a9f2dec43dd7abbac5bb1d2b5bc55273
d/dovecot/dovecot-sieve_2.4.1+dfsg1-6+deb13u7_amd64.deb ee96cb0dffdc3b2620ab9cd58019dd0628f42e863974008e0f3a2b6d369ec941
a/apparmor/libapparmor1_4.1.0-1_amd64.deb 4158976c77038b93021967f425b4cc505df18c4f5e3f444732399e7ed4af4419
a/audit/libaudit-common_4.0.2-2+deb13u1_all.deb b9d32e5ff04fd747aacb7d6b3ebbbbf734ddefb2f1695f0b1b2a4b5e51b1052e
a/audit/libaudit1_4.0.2-2+deb13u1_amd64.deb 3d1dd3f031a56f01b747e2acc0e14575212580e6fa63d800c44cb0a31f1edfd7
b/bzip2/libbz2-1.0_1.0.8-6_amd64.deb cba4cda04244b5e481bb15524bc3c983a7d1b6f330013b9b381706a2fcb65310
g/glibc/libc6_2.41-12+deb13u5_amd64.deb b59b0625cd1a791375d40dab23a4d5d3d0641e3d0a773501becdc3725b7f99cf
libc/libcap-ng/libcap-ng0_0.8.5-4+b1_amd64.deb 20a9e4b0619a3eb2566338223bed135dde5a601eaa2f8fdd5f20b94506addcac
libc/libcap2/libcap2_2.75-10+deb13u1+b3_amd64.deb 89fc4d34fc7a28ad6f0fcd0c561ab253b9dedf6f77f5a000b47c276c8295bf67
e/e2fsprogs/libcom-err2_1.47.2-3+b12_amd64.deb bd43e020b8fed399db3eebf098111f10fba4c436fff99ccad72cc7e27c9764ec
libx/libxcrypt/libcrypt1_4.4.38-1_amd64.deb 0ebc144d662e3197982d1bf3a7b8b35ca845e54c68811de0328b1f0d7c67585c
d/db5.3/libdb5.3t64_5.3.28+dfsg2-9_amd64.deb 18d02510ee78b67e4504ba050176797a200ff24214a7cd318082ab60ad7bf3fc
libe/libexttextcat/libexttextcat-2.0-0_3.4.7-1+b1_amd64.deb 6169774f5de01272c23dcd6980e72da33021c27fe8e4b01b53fb92eadcb3f0bc
libe/libexttextcat/libexttextcat-data_3.4.7-1_all.deb da52fe38e350c55ca35e90eaecb8a43bc91c19c40d1dd6bb01c126027163a912
g/gcc-14/libgcc-s1_14.2.0-19_amd64.deb 3c71917b490d1a17aed43196a2787a256ecf060526cdb20216a74bedc061b150
k/krb5/libgssapi-krb5-2_1.21.3-5+deb13u1_amd64.deb 30847c1fde4240567d7ed3aeab4f655dd591203758b857e85e824045aae70299
i/icu/libicu76_76.1-4_amd64.deb c1bf762996de9ecba9b9d871e4928a8090f023a3e9e7fa3240b3d90f892a01dc
k/krb5/libk5crypto3_1.21.3-5+deb13u1_amd64.deb 7da07ee674b47f1f0be7cc89317c25310086a1f1761217d0f72e6ae2c5a69b84
k/keyutils/libkeyutils1_1.6.3-6_amd64.deb 0b11ad17be0300b63ad4eeb4c6450fed24d34b7b740f23e5363dcb29ee6d5eba
k/krb5/libkrb5-3_1.21.3-5+deb13u1_amd64.deb 47d71d6a7f2e59b9bae5f89602397594805113b95889ad18fa703cd53abafc97
k/krb5/libkrb5support0_1.21.3-5+deb13u1_amd64.deb 3a0acd8b37955c0e102c756b52c97df2a31f67b96453c35dab70df218d309117
o/openldap/libldap2_2.6.10+dfsg-1_amd64.deb 60069e4a550ca890113fa89d3001417781b18e146ec5d637d31e368dec9909bd
l/lua5.4/liblua5.4-0_5.4.7-1+b2_amd64.deb 3456e23667f21a5bea4f2182ec878621bf4c47fbc9819fdaad8835d6d1ee6247
l/lz4/liblz4-1_1.10.0-4_amd64.deb c31ec4c7c82755a38b2f3fe066fc0c5518cc91a601a268fbcd19bdacb1f22e1e
x/xz-utils/liblzma5_5.8.1-1+deb13u2_amd64.deb b38acab30f295bf1066a6632e31cbd0a1980f2924b38040cda131d5dea5384ec
p/pam/libpam-modules_1.7.0-5_amd64.deb 9679ade117f8775ac0471f48a92652ab8e8dcda4e2ff06de75158cded9cfd83c
p/pam/libpam-modules-bin_1.7.0-5_amd64.deb cc72066d008444317738e8e931d6131b301466b4e2dd5ef5baa75fb1a45d61a7
p/pam/libpam-runtime_1.7.0-5_all.deb b02792c9ed6174db695a653b95ef3629fdac3a73ba1eff1754ab161b5711bfbf
p/pam/libpam0g_1.7.0-5_amd64.deb 4f5bde27d8df2de6ea8990319b42d9974f56a3ba9907ce7296fd0f8964fc9fb1
p/pcre2/libpcre2-8-0_10.46-1~deb13u3_amd64.deb e226f661d918f04daf38cdbc4806b7ed7d6ef95c7eb0ade692fc350e31970040
c/cyrus-sasl2/libsasl2-2_2.1.28+dfsg1-9_amd64.deb 66e49d7ae026811b49a0050f18b0325960a2625ffd1ff60d91b7844a815fa9d2
c/cyrus-sasl2/libsasl2-modules-db_2.1.28+dfsg1-9_amd64.deb a5c38659fbd62c33c6d9bfa2be43e75a572d1818531aad32dd74d0a58cc4bd19
libs/libselinux/libselinux1_3.8.1-1_amd64.deb 68bb8d32bd8d6d7d2f5952a169db03d1484b46ae1e52abccdec42a19dccea5d5
libs/libsodium/libsodium23_1.0.18-1+deb13u1_amd64.deb 9ff9d97bb7ce3aee7f6e6ec3a785cdbe237454a7b9fd84728121bc4ef2bebebe
o/openssl/libssl3t64_3.5.9-1~deb13u1_amd64.deb ffefb9af363e0e4592251b2533eb06453c8e470f7772e40263c4b2129251a6d5
g/gcc-14/libstdc++6_14.2.0-19_amd64.deb ab1fa05837aa7a92aae748fd07a18a35f7d18bb4a71c4724fe2bbf0e32089de0
s/snowball/libstemmer0d_2.2.0-4+b2_amd64.deb ee9510a4f48b6efad845cad80b8773d72219291d325e4e3c3d07b3930a7bf2ee
s/systemd/libsystemd0_257.13-1~deb13u1_amd64.deb ab0d4127b5e46e6f8c015a1db15a62ba9ae274cdefa150083adf90ada0600ea1
libt/libtirpc/libtirpc-common_1.3.6+ds-1_all.deb 300f582e2c9151a8d329568c705cadc76252c417147312fe331c4560d2c7a6c3
libt/libtirpc/libtirpc3t64_1.3.6+ds-1_amd64.deb ef4536c09bf5063554310e22d586ae90990100ba66d2fe7c35660e9e658913b6
libu/libunwind/libunwind8_1.8.1-0.1_amd64.deb db21a86dd05c93413f0ef36282a9c64d32410d240f332273a53be1408bec1f62
x/xxhash/libxxhash0_0.8.3-2_amd64.deb 81da7064d56fc044f5db4bb3c1e80ff50a4986dcbbf80d958eeca565b44c157f
libz/libzstd/libzstd1_1.5.7+dfsg-1_amd64.deb 2f6a2aeacfc925eba8b00ac9139bc4bfccf8cacb09eb93de067074b26948eef9
o/openssl/openssl-provider-legacy_3.5.9-1~deb13u1_amd64.deb 67c70904c8d494b4631e136a6bdb692cbb44515757d63c55e7bd1d2016f9f09f
s/ssl-cert/ssl-cert_1.1.3_all.deb 1a14ad1f12472402a305efbc8d4e9f772bdc55292e38ca7cd7f32feb835d5e60
z/zlib/zlib1g_1.3.dfsg+really1.3.1-1+deb13u1_amd64.deb 8c27c342230503b73dfde629642c3b352e87b554e06d60cf58772f236a305ceb
END
chmod 711 "$tmp"
for release in 12 13; do
    root=$tmp/$release
    for folder in lib lib64; do [ -e "$root/$folder" ] || ln -s usr/$folder "$root/$folder"; done
    mkdir -p "$root/dev" "$root/tmp" "$root/mail/new" "$root/mail/cur" "$root/mail/tmp"
    : >"$root/dev/null"
    chmod 666 "$root/dev/null"
    chmod 1777 "$root/tmp"
    echo 'user:x:1500:1500::/mail:/bin/sh' >"$root/etc/passwd"
    echo 'user:x:1500:' >"$root/etc/group"
    {
        echo 'From: a@example.com'
        echo 'MIME-Version: 1.0'
        echo 'Content-Type: multipart/mixed; boundary=frontier'
        for name in "name*=utf-8''M%C3%A4rz.pdf" "name*=iso-8859-1''M%E4rz.pdf" \
            "name=Maerz.pdf; name*=utf-8''M%C3%A4rz.pdf" 'name="=?utf-8?q?M=C3=A4rz.pdf?="'; do
            printf '\n--frontier\nContent-Type: application/pdf; %s\n\n%%PDF' "$name"
        done
        printf '\n--frontier--\n'
    } | sed "s/\$/$(printf '\r')/" >"$root/mail/cur/1.example:2,S"
    [ "$(id -u)" != 0 ] || chown -R 1500:1500 "$root/mail"
done
cat >"$tmp/12/etc/imap.conf" <<'END'
ssl = no
log_path = /dev/null
mail_location = maildir:/mail
END
cat >"$tmp/13/etc/imap.conf" <<'END'
dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
ssl = no
log_path = /dev/null
mail_driver = maildir
mail_path = /mail
import_environment {
  USER = user
  HOME = /mail
}
END
$enter "$tmp/13" /usr/sbin/dovecot --version >/dev/null || { echo "may not change the root folder here" >&2; exit 75; }
for release in 12 13; do
    echo "dovecot $($enter "$tmp/$release" /usr/sbin/dovecot --version)"
    printf 'a EXAMINE INBOX\r\nb FETCH 1 BODYSTRUCTURE\r\nc LOGOUT\r\n' |
        USER=user HOME=/mail $enter "$tmp/$release" /usr/lib/dovecot/imap -c /etc/imap.conf 2>&1 | tr -d '\r' >"$tmp/answer"
    sed -n '/CAPABILITY.*UTF8=ACCEPT/s/.*/  offers UTF8=ACCEPT/p' "$tmp/answer"
    sed -n '/FETCH (BODYSTRUCTURE/,/^b /p' "$tmp/answer" | sed '/^b /d; s/)(/)\n  (/g; s/^\([*M]\)/  \1/' | tee "$tmp/structure.$release"
done
old=$tmp/structure.12
new=$tmp/structure.13
[ "$(grep -c '"name\*" "utf-8..M%C3%A4rz.pdf"' "$old")" = 2 ] && grep -q '"name\*" "iso-8859-1..M%E4rz.pdf"' "$old" &&
    ! grep -q '{' "$old" && ! grep -q 'name\*' "$new" && [ "$(grep -c '("name" {9}$' "$new")" = 2 ] &&
    [ "$(grep -c '^  März.pdf)' "$new")" = 2 ] && grep -q '("name" "Maerz.pdf") ' "$new" &&
    [ "$(grep -c 'M=C3=A4rz' "$old" "$new" | grep -c ':1$')" = 2 ] ||
    { cat "$tmp/answer"; echo "CHANGED: the structures are others"; exit 1; }
