#include "io/sealed/password.h"

#include <algorithm>
#include <new>
#include <QByteArray>
#include <sodium.h>

namespace chalktalk::io {

namespace {

void needSodium() {
    static const int ready = sodium_init(); // safe to ask from several threads
    if (ready < 0) throw std::bad_alloc();
}

QByteArray composed(QString& typed) {
    QString text = typed.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = text.toUtf8();
    wipe(text);
    return utf8;
}

} // namespace

SecretBytes::SecretBytes(std::size_t size) : m_size(size) {
    needSodium();
    m_bytes.reset(static_cast<unsigned char*>(sodium_malloc(std::max<std::size_t>(size, 1))));
    if (!m_bytes) throw std::bad_alloc();
    sodium_memzero(m_bytes.get(), size);
}

void SecretBytes::Wipe::operator()(unsigned char* bytes) const { sodium_free(bytes); } // overwrites first

Password::Password(QString&& typed) : Password(typed, composed(typed)) {}

Password::Password(QString& text, QByteArray&& utf8)
    : m_bytes(static_cast<std::size_t>(utf8.size())),
      m_characters(std::count_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isLowSurrogate(); })) {
    std::copy(utf8.cbegin(), utf8.cend(), m_bytes.bytes().begin());
    wipe(utf8);
    wipe(text);
}

bool Password::isSameAs(const Password& other) const {
    const auto mine = utf8(), theirs = other.utf8();
    return mine.size() == theirs.size() && sodium_memcmp(mine.data(), theirs.data(), mine.size()) == 0;
}

void wipe(QString& text) {
    if (text.isDetached()) sodium_memzero(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray& bytes) {
    if (bytes.isDetached()) sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

} // namespace chalktalk::io
