#include "io/calendar_file.h"
#include "io/call_content_json.h"
#include "io/competencies_json.h"
#include "io/conversation_json.h"
#include "io/csv_reader.h"
#include "io/preset_json.h"
#include "io/sealed/sealed_stream.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/readers.h"

#include <algorithm>
#include <QBuffer>
#include <sys/mman.h>
#include <unistd.h>

namespace chalktalk::fuzz {

namespace {

// Bytes under a name that a reader of files can open, without a disk.
class MemoryFile {
  public:
    explicit MemoryFile(const QByteArray& bytes) : m_handle(::memfd_create("fuzz", 0)) {
        must(m_handle >= 0, "no memory file");
        must(::write(m_handle, bytes.constData(), static_cast<std::size_t>(bytes.size())) == bytes.size(),
             "not written");
    }
    ~MemoryFile() { ::close(m_handle); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_handle); }

  private:
    int m_handle;
};

template <class T> void hasWords(const Result<T>& result) {
    must(result.has_value() || !result.error().message.isEmpty(), "an error without words");
}

struct Row {
    std::vector<std::string> fields;
    io::RowProblem problem;
    qint64 line;
    friend bool operator==(const Row&, const Row&) = default;
};

std::vector<Row> rowsOf(const QString& path, char delimiter, std::size_t block) {
    std::vector<Row> rows;
    auto reader = io::CsvReader::open(path, delimiter, block);
    if (!reader) return rows;
    while (reader->next()) {
        Row row{{}, reader->problem(), reader->line()};
        for (const std::string_view field : reader->fields()) row.fields.emplace_back(field);
        must(row.problem == io::RowProblem::None || row.fields.empty(), "a bad row with fields");
        must(rows.empty() || row.line >= rows.back().line, "lines that go back");
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

// The first byte says which delimiter and which size of block; the same comes of blocks of any size.
void csv(const QByteArray& bytes) {
    if (bytes.isEmpty()) return;
    static constexpr char delimiters[] = {',', ';', '\t', 0};
    const auto choice = static_cast<unsigned char>(bytes[0]);
    const MemoryFile file(bytes.mid(1));
    const char delimiter = delimiters[choice % 4];
    const auto large = rowsOf(file.path(), delimiter, 1 << 20);
    const auto small = rowsOf(file.path(), delimiter, 16 + choice / 4);
    // The delimiter is found in what of the first line lies in the first block.
    must(delimiter == 0 || large == small, "rows depend on the size of blocks");
}

void preset(const QByteArray& bytes) { hasWords(io::presetFromJson(bytes, QStringLiteral("mapping.json"))); }
void conversation(const QByteArray& bytes) { hasWords(io::conversationFromJson(bytes)); }
void callContent(const QByteArray& bytes) { hasWords(io::callContentFromJson(bytes)); }
void planLanguage(const QByteArray& bytes) { hasWords(io::planLanguageFromJson(bytes)); }
void competencies(const QByteArray& bytes) { hasWords(io::competenciesFromJson(bytes)); }

void calendar(const QByteArray& bytes) {
    constexpr qint64 from = 1'767'225'600'000, year = 31'536'000'000; // 2026
    const auto read = io::readCalendar(bytes, from, from + year, QTimeZone(QByteArrayLiteral("Europe/Berlin")));
    hasWords(read);
    if (!read) return;
    must(read->instances.size() <= 20'000, "too many instances");
    for (const io::CalendarInstance& instance : read->instances)
        must(instance.startMs >= from && instance.startMs < from + year, "an instance outside of the span");
}

void sealedHeader(const QByteArray& bytes) {
    const auto header = io::sealedHeaderFrom(bytes.left(io::sealedHeaderSize));
    hasWords(header);
    if (header) must(io::toBytes(*header) == bytes.left(io::sealedHeaderSize), "another header than was read");
}

// The key is fixed and not made of a password, which would take all the time.
void sealedStream(const QByteArray& bytes) {
    const auto header = io::sealedHeaderFrom(bytes.left(io::sealedHeaderSize));
    if (!header) return;
    QByteArray rest = bytes.mid(io::sealedHeaderSize);
    QBuffer from(&rest), to;
    from.open(QIODevice::ReadOnly);
    to.open(QIODevice::WriteOnly);
    io::SecretBytes key(32);
    std::fill(key.bytes().begin(), key.bytes().end(), static_cast<unsigned char>(7));
    const Status opened = io::openChunks(from, to, *header, key);
    must(opened.has_value() || !opened.error().message.isEmpty(), "an error without words");
    must(to.data().size() <= rest.size(), "more opened than there was");
}

} // namespace chalktalk::fuzz
