#!/bin/sh
# A reply written by Python's email package hides the Message-ID that it answers in encoded words.
#
# Guess:   In-Reply-To and References hold identifiers, so the package never encodes them; an
#          identifier too long for a line stays whole, on a line of its own.
# Happens: Message-ID itself is left whole, but the same identifier in In-Reply-To or References is
#          refolded as =?utf-8?q?=3C...=3E?= as soon as it has 78 characters, and cut in two. Nothing
#          in it is outside ASCII. The older API (compat32) puts it on a line of its own.
# With:    Debian 12's Python 3.11.2 and Debian 13's 3.13.5, policies default and SMTP.
# Matters: identifiers of Microsoft 365 have some 80 characters, so the replies to them from
#          ticket systems and scripts in Python may lose the thread: no "<" is left to look for.
#          A reader should decode encoded words there when it finds no identifier.
set -u
. "$(dirname "$0")/packages"
amd64

debs "$tmp/12" <<'END'
b/bzip2/libbz2-1.0_1.0.8-5+b1_amd64.deb 54149da3f44b22d523b26b692033b84503d822cc5122fed606ea69cc83ca5aeb
g/glibc/libc6_2.36-9+deb12u14_amd64.deb ba4f88f73dbc3ae9055f3c20f4523bfdbaf1ad13ff95e258924f77d20b4fbedf
e/e2fsprogs/libcom-err2_1.47.0-2+b2_amd64.deb a2bac7015e78fbc0c504df3e441f3a22292f1d2d77f9ccda760057f3690e22f2
libx/libxcrypt/libcrypt1_4.4.33-2_amd64.deb f5f60a5cdfd4e4eaa9438ade5078a57741a7a78d659fcb0c701204f523e8bd29
d/db5.3/libdb5.3_5.3.28+dfsg2-1_amd64.deb 7dc5127b8dd0da80e992ba594954c005ae4359d839a24eb65d0d8129b5235c84
e/expat/libexpat1_2.5.0-1+deb12u2_amd64.deb 2255e62fc22a86d2c544b8a3f516da9aee19383ad5742722ab4ce7f66a30dbc8
libf/libffi/libffi8_3.4.4-1_amd64.deb 6d9f6c25c30efccce6d4bceaa48ea86c329a3432abb360a141f76ac223a4c34a
g/gcc-12/libgcc-s1_12.2.0-14+deb12u1_amd64.deb 3016e62cb4b7cd8038822870601f5ed131befe942774d0f745622cc77d8a88f7
k/krb5/libgssapi-krb5-2_1.20.1-2+deb12u5_amd64.deb d8b87aea91b956b416c01a28c44ff6228315ae3b73de40acddac3dc5043607d2
k/krb5/libk5crypto3_1.20.1-2+deb12u5_amd64.deb 7b6e47d15c5c9cdcd456137533d8308aeba608a54cec73b28bd59bfc4b54cf06
k/keyutils/libkeyutils1_1.6.3-2_amd64.deb cfac89e6a7a54ff3c6a4f843310e25efeddaa771baeae470bd98bd588c373563
k/krb5/libkrb5-3_1.20.1-2+deb12u5_amd64.deb c90801be09701af221b54dd502a59cb378b7284ff31e480738baca317d2f7653
k/krb5/libkrb5support0_1.20.1-2+deb12u5_amd64.deb 8b9c05f2d8d461a10d657b118f572af5bf8fd6c8f93dcef81e852c5ab0f428ab
x/xz-utils/liblzma5_5.4.1-1+deb12u1_amd64.deb f96d8876b53ec89d76a992bc199679b818cf518225a768954d9451fb556a4eb7
n/ncurses/libncursesw6_6.4-4_amd64.deb 98fa7a53dc565a38b65fb70422ad08001bf5361d8fbc74255280c329996a6bec
libn/libnsl/libnsl2_1.3.0-2_amd64.deb c0d83437fdb016cb289436f49f28a36be44b3e8f1f2498c7e3a095f709c0d6f8
p/python3.11/libpython3.11-minimal_3.11.2-6+deb12u8_amd64.deb f3beaa03994ffedacf73c43a0843d53b062d347115d8af65bee2034552a4e6f9
p/python3.11/libpython3.11-stdlib_3.11.2-6+deb12u8_amd64.deb 890b3540dad8a1ccc0deeca025db735bcc82629a76adacbe3b50fcc06ed528ca
r/readline/libreadline8_8.2-1.3_amd64.deb e02ebbd3701cf468dbf98d6d917fbe0325e881f07fe8b316150c8d2a64486e66
s/sqlite3/libsqlite3-0_3.40.1-2+deb12u2_amd64.deb a8d78b40e9b4e422224aeebfe0e4dfc243f6acf3532490b0c05480d4283d41e2
o/openssl/libssl3_3.0.20-1~deb12u2_amd64.deb 89be24b41bff568ee6e7caf5680a3d808e80315ed92e407056ce0fa7a5bda025
n/ncurses/libtinfo6_6.4-4_amd64.deb 072d908f38f51090ca28ca5afa3b46b2957dc61fe35094c0b851426859a49a51
libt/libtirpc/libtirpc-common_1.3.3+ds-1_all.deb 3e3ef129b4bf61513144236e15e1b4ec57fa5ae3dc8a72137abdbefb7a63af85
libt/libtirpc/libtirpc3_1.3.3+ds-1_amd64.deb 2a46d5a5e9486da11ffeff5740931740d6deae4f92cd6098df060dc5dff1e1c7
u/util-linux/libuuid1_2.38.1-5+deb12u3_amd64.deb 5fff398321da62d28a842bcbabd193d72ae21724962c029dc32b1dc6b2deaeaf
m/media-types/media-types_10.0.0_all.deb aaa46dcb3b39948ae2e0fdb72cfcb2f48c0b59f19785a3da8045c05eb19955dd
p/python3.11/python3.11_3.11.2-6+deb12u8_amd64.deb cd7b10c24281416a6acb22cd23ed7391c7dddd4a3d4d4a63d37faa786639b5de
p/python3.11/python3.11-minimal_3.11.2-6+deb12u8_amd64.deb 4aba533f7cc5e7b93b7ff24482840e96813f5bcde9cce028395b65a0d799ccee
r/readline/readline-common_8.2-1.3_all.deb 69317523fe56429aa361545416ad339d138c1500e5a604856a80dd9074b4e35c
z/zlib/zlib1g_1.2.13.dfsg-1_amd64.deb d7dd1d1411fedf27f5e27650a6eff20ef294077b568f4c8c5e51466dc7c08ce4
END
debs "$tmp/13" <<'END'
b/bzip2/libbz2-1.0_1.0.8-6_amd64.deb cba4cda04244b5e481bb15524bc3c983a7d1b6f330013b9b381706a2fcb65310
g/glibc/libc6_2.41-12+deb13u5_amd64.deb b59b0625cd1a791375d40dab23a4d5d3d0641e3d0a773501becdc3725b7f99cf
d/db5.3/libdb5.3t64_5.3.28+dfsg2-9_amd64.deb 18d02510ee78b67e4504ba050176797a200ff24214a7cd318082ab60ad7bf3fc
e/expat/libexpat1_2.9.0-1~deb13u1_amd64.deb feff874772cae904ae4d24e917b35664952bec4b4ae9100a4edda5a7fa746832
libf/libffi/libffi8_3.4.8-2_amd64.deb 0ebdc340de33333639c3c63874cd4b15ac2e83dfa1ef3053b7eefaf4919f4f68
g/gcc-14/libgcc-s1_14.2.0-19_amd64.deb 3c71917b490d1a17aed43196a2787a256ecf060526cdb20216a74bedc061b150
x/xz-utils/liblzma5_5.8.1-1+deb13u2_amd64.deb b38acab30f295bf1066a6632e31cbd0a1980f2924b38040cda131d5dea5384ec
n/ncurses/libncursesw6_6.5+20250216-2_amd64.deb 47baa2e11579583654583a066b69bd5a5d2f22423081f707ed6c0c3ba6d538b7
p/python3.13/libpython3.13-minimal_3.13.5-2+deb13u5_amd64.deb a4aa6a9a8c77f87bfe545e1d14ec42c001d189ace90e3aa75deec882b39dee49
p/python3.13/libpython3.13-stdlib_3.13.5-2+deb13u5_amd64.deb db161322a3481d2c0c3b9a3b9a03c3ab0e2b1718f54b88755fb4a3f939165b84
r/readline/libreadline8t64_8.2-6_amd64.deb eeadf2b5e755c9f183883feea2d9b5b28560284275d5f54d3e55d0923b1d0967
s/sqlite3/libsqlite3-0_3.46.1-7+deb13u2_amd64.deb 0a459adaffd901109f7811ab65f58e7a957b4907d05539cf3d1184efdcde0468
o/openssl/libssl3t64_3.5.9-1~deb13u1_amd64.deb ffefb9af363e0e4592251b2533eb06453c8e470f7772e40263c4b2129251a6d5
n/ncurses/libtinfo6_6.5+20250216-2_amd64.deb 8b9f6a7983e9418564e48a627518de4c03917b56efe68d7f3e93bd8fffa1cc10
u/util-linux/libuuid1_2.41.5-0+deb13u1_amd64.deb c1bf4c4c3ff48c57fabf93307dfb56996b60cfa33927afc4158b5db36fb2721e
libz/libzstd/libzstd1_1.5.7+dfsg-1_amd64.deb 2f6a2aeacfc925eba8b00ac9139bc4bfccf8cacb09eb93de067074b26948eef9
m/media-types/media-types_13.0.0_all.deb 0788e4b0b72db1bcf74a19cb24c3511e7770ad0b341f0f30e361701c3072f53e
n/netbase/netbase_6.5_all.deb 76bafa92947ebd37b0a6f9ec6570412041f56edebc1c66d323731216d318471e
o/openssl/openssl-provider-legacy_3.5.9-1~deb13u1_amd64.deb 67c70904c8d494b4631e136a6bdb692cbb44515757d63c55e7bd1d2016f9f09f
p/python3.13/python3.13_3.13.5-2+deb13u5_amd64.deb 460c1fd72845516ac3ce9d1686916f3ab2e4c86f8a9746e14d26243a47e2b98d
p/python3.13/python3.13-minimal_3.13.5-2+deb13u5_amd64.deb c1fda9e7b1bf15b2fa75a238d8a8710e142fe14c722fc650c5fc614f078c9073
r/readline/readline-common_8.2-6_all.deb f77e8aa0bf0de618f11cb0b21658a4ed60f177d63b3cf26d7fc3706b6d0eaaa9
t/tzdata/tzdata_2026f-0+deb13u1_all.deb 2c1c561091402883430d0d47c57a3c0aa00b44afc8a6239265065a87211a5c11
z/zlib/zlib1g_1.3.dfsg+really1.3.1-1+deb13u1_amd64.deb 8c27c342230503b73dfde629642c3b352e87b554e06d60cf58772f236a305ceb
END
cat >"$tmp/try.py" <<'END'
import sys
from email import message_from_bytes, policy
from email.message import EmailMessage, Message

print("Python", sys.version.split()[0])
LONG = "<AM0PR04MB6484C1B7D5E0A9F3D2AB4E41F0A1A@AM0PR04MB6484.eurprd04.prod.mail.example.com>"
ok = True
for name, make, encoded in (
    ("default", EmailMessage, True),
    ("SMTP", lambda: EmailMessage(policy=policy.SMTP), True),
    ("compat32", Message, False),
):
    message = make()
    message["Message-ID"] = LONG
    message["In-Reply-To"] = LONG
    message["References"] = "<first@example.com> " + LONG
    data = message.as_bytes()
    print(" ", name)
    print("    " + data.decode().strip().replace("\r", "").replace("\n", "\n    "))
    raw = message_from_bytes(data)  # as a reader sees the fields that does not decode words
    found = [LONG in "".join(raw[field].split()) for field in ("Message-ID", "In-Reply-To", "References")]
    ok = ok and found == [True, not encoded, not encoded]
for length in range(60, 100):
    message = EmailMessage()
    message["In-Reply-To"] = "<" + "i" * (length - 14) + "@example.com>"
    if b"=?utf-8?" in message.as_bytes():
        print("  encoded from", length, "characters on")
        break
sys.exit(0 if ok and length == 78 else "CHANGED: the identifiers are written in another way")
END
for release in 12 13; do
    program=$(cd "$tmp/$release" && echo usr/bin/python3.1?)
    PYTHONHOME=$tmp/$release/usr run "$tmp/$release" "$program" -S "$tmp/try.py" || exit 1
done
