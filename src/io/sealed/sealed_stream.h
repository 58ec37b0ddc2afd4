// Seals bytes with a password, and opens them again: libsodium's secretstream (XChaCha20-Poly1305) under a key that
// Argon2id makes of the password.
//
// Chunks of 64 KiB, each with its own tag and tied to those before it; the last one is marked. So whatever was changed,
// left out, moved, put in twice or added at the end is noticed. What was opened before that is worth nothing: whoever
// calls keeps it only after success.
#pragma once

#include "io/sealed/password.h"
#include "io/sealed/sealed_header.h"

#include <functional>
#include <stop_token>

class QIODevice;

namespace chalktalk::io {

using SealingProgress = std::function<void(qint64 done, qint64 total)>; // bytes of what is read

// From where `from` stands to its end. Invalid for a password that is too short.
[[nodiscard]] Status seal(QIODevice& from, QIODevice& to, SealedKind kind, const Password& password,
                          const SealingProgress& progress = {}, std::stop_token stop = {},
                          SealingCost cost = moderateCost());

// What the file holds. Unreadable for another password and for a file that is not, to the byte, what was sealed.
[[nodiscard]] Result<SealedKind> unseal(QIODevice& from, QIODevice& to, const Password& password,
                                        const SealingProgress& progress = {}, std::stop_token stop = {});

// The two halves of unseal.
[[nodiscard]] Result<SecretBytes> sealingKey(const SealedHeader& header, const Password& password);
[[nodiscard]] Status openChunks(QIODevice& from, QIODevice& to, const SealedHeader& header, const SecretBytes& key,
                                const SealingProgress& progress = {}, std::stop_token stop = {});

} // namespace chalktalk::io
