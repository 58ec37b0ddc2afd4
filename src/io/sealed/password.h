// A password, and the key made of it, in memory that is locked and wiped when it goes.
#pragma once

#include <memory>
#include <QString>
#include <span>

namespace chalktalk::io {

// Bytes that are overwritten before their memory is given back; moved, never copied.
class SecretBytes {
  public:
    explicit SecretBytes(std::size_t size); // zeroes

    [[nodiscard]] std::span<unsigned char> bytes() { return {m_bytes.get(), m_size}; }
    [[nodiscard]] std::span<const unsigned char> bytes() const { return {m_bytes.get(), m_size}; }

  private:
    struct Wipe {
        void operator()(unsigned char* bytes) const;
    };
    std::unique_ptr<unsigned char[], Wipe> m_bytes;
    std::size_t m_size;
};

inline constexpr int shortestPassword = 12; // characters

class Password {
  public:
    // Of what somebody typed or keeps in a file; letters with marks count the same however a keyboard composes them.
    // Takes the text so that it can overwrite it, as far as nobody else holds it, too.
    explicit Password(QString&& typed);

    [[nodiscard]] bool isLongEnough() const { return m_characters >= shortestPassword; }
    [[nodiscard]] bool isSameAs(const Password& other) const;
    [[nodiscard]] std::span<const unsigned char> utf8() const { return m_bytes.bytes(); }

  private:
    Password(QString& text, QByteArray&& utf8);

    SecretBytes m_bytes;
    qsizetype m_characters;
};

// Overwrites what is held by nobody else.
void wipe(QString& text);
void wipe(QByteArray& bytes);

} // namespace chalktalk::io
