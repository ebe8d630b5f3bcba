#!/bin/sh
# A timer for "each half hour of the working day" runs 36 times between 8:00 and 8:17, then never again.
#
# Guess:   OnCalendar=Mon..Fri 08:00..17:00/30 fires each 30 minutes from 8 to 17 o'clock. If ranges of
#          times were not allowed, systemd-analyze would refuse it.
# Happens: a colon separates fields and a range belongs to one field, so this is hour 08, minutes
#          00..17, and in each of them the seconds 00 and 30. It is valid, and the normalized form
#          that is printed repeats the wish. Half hours from 8:00 to 17:30 are 08..17:00/30.
# With:    systemd 252 (Debian 12) and 257 (Debian 13).
# Matters: a mailbox fetched or letters sent in bursts for a quarter of an hour and not at all for the
#          rest of the day. Look at --iterations, not at the normalized form.
set -u
. "$(dirname "$0")/packages"
amd64

debs "$tmp/12" <<'END'
l/lvm2/dmsetup_1.02.185-2_amd64.deb c73fc490b93c83550ed272de69ec96c5da30d4456b889f9e93c7fd8e53860b85
a/acl/libacl1_2.3.1-3_amd64.deb 8be9df5795114bfe90e2be3d208ef47a5edd3fc7b3e20d387a597486d444e5e2
a/apparmor/libapparmor1_3.0.8-3_amd64.deb 4b79f49eafc2017374da9ec206b5495433eadd2b1ea078c3895c99e72825e9d3
a/argon2/libargon2-1_0~20171227-0.3+deb12u1_amd64.deb 4a8155b06270b88eed34d132acfc8ccc0b85499e1c4bfd7f31f8b199af42b1de
a/audit/libaudit-common_3.0.9-1_all.deb 17d0341ca6ce604ce59c296780ac2c2a24141a769823c50669af942c025e6591
a/audit/libaudit1_3.0.9-1_amd64.deb 30954df4b5a7c505661ba8ae5e6ea94f5805e408899fb400783bb166eb5ff306
u/util-linux/libblkid1_2.38.1-5+deb12u3_amd64.deb 5a083377f29191cafcdf0f91ec124349b4a7895b531556633a136e43c6d53943
g/glibc/libc6_2.36-9+deb12u14_amd64.deb ba4f88f73dbc3ae9055f3c20f4523bfdbaf1ad13ff95e258924f77d20b4fbedf
libc/libcap-ng/libcap-ng0_0.8.3-1+b3_amd64.deb b4b54769c77e4a71c8b33aee4d600ba28a9994a1c6f60d55d4ebe7fc44882e07
libc/libcap2/libcap2_2.66-4+deb12u3+b1_amd64.deb 8d684c673e7483802a5c447834b0df6fce006eb3a7109e1be412f5ad425bb24f
libx/libxcrypt/libcrypt1_4.4.33-2_amd64.deb f5f60a5cdfd4e4eaa9438ade5078a57741a7a78d659fcb0c701204f523e8bd29
c/cryptsetup/libcryptsetup12_2.6.1-4~deb12u2_amd64.deb b9a607c219be5ef04bc0fcfaec3752d9a1ba07df8d3bb2aed9bf348f90d1b6cc
l/lvm2/libdevmapper1.02.1_1.02.185-2_amd64.deb aaa78ca236055fedccf637eacf7bda02bf1980b2db668dccd202b04d0d2cfe04
u/util-linux/libfdisk1_2.38.1-5+deb12u3_amd64.deb 8af145cff6ca72529f63e0bf6d9c68c8512387e67f64e66d00e36f72bed99160
libf/libffi/libffi8_3.4.4-1_amd64.deb 6d9f6c25c30efccce6d4bceaa48ea86c329a3432abb360a141f76ac223a4c34a
g/gcc-12/libgcc-s1_12.2.0-14+deb12u1_amd64.deb 3016e62cb4b7cd8038822870601f5ed131befe942774d0f745622cc77d8a88f7
libg/libgcrypt20/libgcrypt20_1.10.1-3+deb12u1_amd64.deb e7a56552139c693904a6f9712234c05fe918353273a7cbdb5e62f423ad71bb97
libg/libgpg-error/libgpg-error0_1.46-1_amd64.deb 89944ee11d7370ce6ef46fc52f094c4a6512eff8943ec4c6ebefeae6360ceada
i/iptables/libip4tc2_1.8.9-2_amd64.deb f2c48b367f9ec13f9aa577e7ccf81b371ce5d5fe22dddf9d7aa99f1e0bb7cfc4
j/json-c/libjson-c5_0.16-2_amd64.deb d0e1ed8637d1c26b9720f6057d6355f18378bba5cc2553e459d1632783c00d70
k/kmod/libkmod2_30+20221128-1_amd64.deb af63bbbfc15fbd1f254b15c393b3b95b18b18cc81348fc1b4f1c9c34b4d672d7
l/lz4/liblz4-1_1.9.4-1_amd64.deb 64cde86cef1deaf828bd60297839b59710b5cd8dc50efd4f12643caaee9389d3
x/xz-utils/liblzma5_5.4.1-1+deb12u1_amd64.deb f96d8876b53ec89d76a992bc199679b818cf518225a768954d9451fb556a4eb7
u/util-linux/libmount1_2.38.1-5+deb12u3_amd64.deb f46e2d6b006951825adde9757790b6609d7c66c7700f9b68f3db913eaac323c3
p/p11-kit/libp11-kit0_0.24.1-2_amd64.deb 251330faddbf013f060fcdb41f4b0c037c8a6e89ba7c09b04bfcc4e3f0807b22
p/pam/libpam0g_1.5.2-6+deb12u2_amd64.deb a06f889caf9e97ccf04dedec0905573916bc6ec3366ade2c6ef8900047fd5cc1
p/pcre2/libpcre2-8-0_10.42-1_amd64.deb 030db54f4d76cdfe2bf0e8eb5f9efea0233ab3c7aa942d672c7b63b52dbaf935
libs/libseccomp/libseccomp2_2.5.4-1+deb12u1_amd64.deb 108fe67957ca7cf9ba51d801118a1b37d404bea7b6e365025cd00779e9eca38d
libs/libselinux/libselinux1_3.4-1+b6_amd64.deb 2b07f5287b9105f40158b56e4d70cc1652dac56a408f3507b4ab3d061eed425f
u/util-linux/libsmartcols1_2.38.1-5+deb12u3_amd64.deb 84088c6895fc07538fc51624899f3f71835188e0d38ebc3812097ac13da523b0
o/openssl/libssl3_3.0.20-1~deb12u2_amd64.deb 89be24b41bff568ee6e7caf5680a3d808e80315ed92e407056ce0fa7a5bda025
s/systemd/libsystemd-shared_252.39-1~deb12u2_amd64.deb 01458465c816b9eb63b92241869ddb46f332b8f498cf7a5979b84ec293cfdfda
s/systemd/libsystemd0_252.39-1~deb12u2_amd64.deb 013c07514a9e4933b2d5c098018695a6aa42d085dbc483ce2c094a954c8a1b0a
s/systemd/libudev1_252.39-1~deb12u2_amd64.deb 6f7e08f11c4809d2e5998c775f7b423ab5ec2ce0309494b4a2615037052245e2
u/util-linux/libuuid1_2.38.1-5+deb12u3_amd64.deb 5fff398321da62d28a842bcbabd193d72ae21724962c029dc32b1dc6b2deaeaf
libz/libzstd/libzstd1_1.5.4+dfsg2-5_amd64.deb 6315b5ac38b724a710fb96bf1042019398cb656718b1522279a5185ed39318fa
u/util-linux/mount_2.38.1-5+deb12u3_amd64.deb 456ed2c62f884bc1133b6969d4d1eb2e6d8581076b00b4c8d700151155270a7a
s/systemd/systemd_252.39-1~deb12u2_amd64.deb 286f879c537bfba92e59d580c075ad20ab49020244c79634656850a306dd462b
END
debs "$tmp/13" <<'END'
a/acl/libacl1_2.3.2-2+b1_amd64.deb 08074f01e384bc07c0c2d79a58cf4a6523f71cf75d1808101c79617656c9a39d
a/apparmor/libapparmor1_4.1.0-1_amd64.deb 4158976c77038b93021967f425b4cc505df18c4f5e3f444732399e7ed4af4419
a/audit/libaudit-common_4.0.2-2+deb13u1_all.deb b9d32e5ff04fd747aacb7d6b3ebbbbf734ddefb2f1695f0b1b2a4b5e51b1052e
a/audit/libaudit1_4.0.2-2+deb13u1_amd64.deb 3d1dd3f031a56f01b747e2acc0e14575212580e6fa63d800c44cb0a31f1edfd7
u/util-linux/libblkid1_2.41.5-0+deb13u1_amd64.deb 81535f3c2c0efc732965907c8749103a0a26377c761622c9ce39b4c92dcde52f
g/glibc/libc6_2.41-12+deb13u5_amd64.deb b59b0625cd1a791375d40dab23a4d5d3d0641e3d0a773501becdc3725b7f99cf
libc/libcap-ng/libcap-ng0_0.8.5-4+b1_amd64.deb 20a9e4b0619a3eb2566338223bed135dde5a601eaa2f8fdd5f20b94506addcac
libc/libcap2/libcap2_2.75-10+deb13u1+b3_amd64.deb 89fc4d34fc7a28ad6f0fcd0c561ab253b9dedf6f77f5a000b47c276c8295bf67
libx/libxcrypt/libcrypt1_4.4.38-1_amd64.deb 0ebc144d662e3197982d1bf3a7b8b35ca845e54c68811de0328b1f0d7c67585c
g/gcc-14/libgcc-s1_14.2.0-19_amd64.deb 3c71917b490d1a17aed43196a2787a256ecf060526cdb20216a74bedc061b150
u/util-linux/libmount1_2.41.5-0+deb13u1_amd64.deb 6d00f45f2e80e078e906e3eedecd3ba6913e39fef49bff361ee583f17f00ec05
p/pam/libpam0g_1.7.0-5_amd64.deb 4f5bde27d8df2de6ea8990319b42d9974f56a3ba9907ce7296fd0f8964fc9fb1
p/pcre2/libpcre2-8-0_10.46-1~deb13u3_amd64.deb e226f661d918f04daf38cdbc4806b7ed7d6ef95c7eb0ade692fc350e31970040
libs/libseccomp/libseccomp2_2.6.0-2_amd64.deb 89d5138e05fb6a86b9afd8b54dc0fb4b14f4c27c05e6c5f767c2132bdf808531
libs/libselinux/libselinux1_3.8.1-1_amd64.deb 68bb8d32bd8d6d7d2f5952a169db03d1484b46ae1e52abccdec42a19dccea5d5
u/util-linux/libsmartcols1_2.41.5-0+deb13u1_amd64.deb d96bac9c8805685f2734885098a214b82950da6ebb182c27a6b7a124a0323392
o/openssl/libssl3t64_3.5.9-1~deb13u1_amd64.deb ffefb9af363e0e4592251b2533eb06453c8e470f7772e40263c4b2129251a6d5
s/systemd/libsystemd-shared_257.13-1~deb13u1_amd64.deb 2d349824e57f88507e2a33360610d8afc143a4ad5e80ee4bf8f37b826d6f37f9
s/systemd/libsystemd0_257.13-1~deb13u1_amd64.deb ab0d4127b5e46e6f8c015a1db15a62ba9ae274cdefa150083adf90ada0600ea1
libz/libzstd/libzstd1_1.5.7+dfsg-1_amd64.deb 2f6a2aeacfc925eba8b00ac9139bc4bfccf8cacb09eb93de067074b26948eef9
u/util-linux/mount_2.41.5-0+deb13u1_amd64.deb eb70a615114ac40123768beb20e302554d5cb7edb33290be7e418ebe1075c878
o/openssl/openssl-provider-legacy_3.5.9-1~deb13u1_amd64.deb 67c70904c8d494b4631e136a6bdb692cbb44515757d63c55e7bd1d2016f9f09f
s/systemd/systemd_257.13-1~deb13u1_amd64.deb ee81302a1d5b7434762b6e784a572854d4b6cf6235e33e2d104ad4e1cae71ab4
z/zlib/zlib1g_1.3.dfsg+really1.3.1-1+deb13u1_amd64.deb 8c27c342230503b73dfde629642c3b352e87b554e06d60cf58772f236a305ceb
END
for release in 12 13; do
    run "$tmp/$release" usr/bin/systemd-analyze --version | head -n 1
    for expression in 'Mon..Fri 08:00..17:00/30' 'Mon..Fri 08..17:00/30'; do
        TZ=UTC run "$tmp/$release" usr/bin/systemd-analyze calendar --base-time='2026-11-30 00:00:00 UTC' \
            --iterations=37 "$expression" >"$tmp/log" 2>&1
        sed -n 's/^Normalized form/  &/p' "$tmp/log"
        grep -o '202[67]-[0-9-]* [0-9:]* UTC' "$tmp/log" | sort -u >"$tmp/times"
        sed -n '1s/^/    first: /p;2s/^/    then: /p;36s/^/    36th: /p;37s/^/    37th: /p' "$tmp/times"
        sed -n '2p;37p' "$tmp/times" >>"$tmp/seen"
    done
done
cat >"$tmp/expected" <<'END'
2026-11-30 08:00:30 UTC
2026-12-01 08:00:00 UTC
2026-11-30 08:30:00 UTC
2026-12-01 16:00:00 UTC
END
cat "$tmp/expected" "$tmp/expected" | cmp -s - "$tmp/seen" || { echo "CHANGED: other times"; exit 1; }
