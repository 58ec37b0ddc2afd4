#include "store/records/record_image.h"
#include "store/records/redo_file.h"
#include "store/records/redo_journal.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/readers.h"

namespace chalktalk::fuzz {

void recordImage(const QByteArray& bytes) {
    const auto image = store::imageFrom(bytes);
    if (!image) return;
    const QByteArray written = store::toBytes(*image);
    const auto again = store::imageFrom(written);
    must(again.has_value(), "a written image can't be read");
    must(store::toBytes(*again) == written, "an image read again is other");
    must(store::digestOf(*image).size() == (image->isAbsent() ? 0 : 40), "a digest of another length");
}

void redoJournal(const QByteArray& bytes) {
    store::RedoFrames frames(bytes);
    qsizetype read = 0;
    while (const auto payload = frames.next()) {
        read += payload->size();
        recordImage(*payload);
    }
    must(read + frames.damagedBytes() <= bytes.size(), "more read than there is");
}

} // namespace chalktalk::fuzz
