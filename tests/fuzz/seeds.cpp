#include "tests/fuzz/seeds.h"

#include "io/call_json.h"
#include "io/coaching_json.h"
#include "io/development_json.h"
#include "io/sealed/sealed_stream.h"
#include "store/records/record_image.h"
#include "store/records/redo_file.h"
#include "store/records/redo_journal.h"
#include "tests/store/call_help.h"
#include "tests/store/development_help.h"
#include "tests/support/catch.h"

#include <QFile>
#include <sodium.h>

namespace chalktalk::fuzz {

namespace {

QByteArray contentOf(const char* file) {
    QFile in(QStringLiteral(CHALKTALK_SOURCE_DIR "/resources/content/") + QString::fromLatin1(file));
    REQUIRE(in.open(QIODevice::ReadOnly));
    return in.readAll();
}

// With the key that the target opens with, and salt and stream of a fixed kind.
QByteArray sealedWith(const QByteArray& plain, bool isWhole) {
    io::SealedHeader header;
    header.kind = io::SealedKind::Person, header.cost = {1, 8192};
    QByteArray key(32, '\7');
    crypto_secretstream_xchacha20poly1305_state state{};
    crypto_secretstream_xchacha20poly1305_init_push(&state, header.stream.data(),
                                                    reinterpret_cast<const unsigned char*>(key.constData()));
    QByteArray bytes = io::toBytes(header), chunk(plain.size() + 17, '\0');
    crypto_secretstream_xchacha20poly1305_push(
        &state, reinterpret_cast<unsigned char*>(chunk.data()), nullptr,
        reinterpret_cast<const unsigned char*>(plain.constData()), static_cast<unsigned long long>(plain.size()),
        reinterpret_cast<const unsigned char*>(bytes.constData()), static_cast<unsigned long long>(bytes.size()),
        isWhole ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    return bytes + chunk;
}

} // namespace

std::map<QString, std::map<QString, QByteArray>> seedsOfTheProgram() {
    std::map<QString, std::map<QString, QByteArray>> seeds;
    const auto add = [&](const char* target, const char* name, const QByteArray& bytes) {
        seeds[QString::fromLatin1(target)][QString::fromLatin1(name)] = bytes;
    };
    const tests::DevelopmentStore development;
    tests::CallStore calls;
    domain::SessionForm form;
    form.session = development.session();
    form.commitments = {development.commitment()};
    add("session", "full.json", io::toJson(form));
    add("session", "empty.json", io::toJson(domain::SessionForm{}));
    domain::Profile profile;
    profile.person = development.ana, profile.wants = QStringLiteral("To lead"),
    profile.unfinished = QStringLiteral("to");
    profile.expectations = {{QStringLiteral("Two calls a day"), tests::dayIn2026(6, 1)}};
    add("profile", "full.json", io::toJson(profile));
    domain::CallForm call;
    call.call = calls.call();
    add("call", "full.json", io::toJson(call));
    add("account_plan", "full.json", io::toJson(calls.accountPlan()));
    add("deal_plan", "full.json", io::toJson(calls.dealPlan()));
    add("assessment", "full.json", io::toJson(development.assessment()));
    domain::DevelopmentPlan plan = development.plan();
    plan.reviews = {development.planReview(tests::noon)};
    add("development_plan", "full.json", io::toJson(plan));
    domain::ReviewForm review;
    review.review = development.review();
    review.commitments = {development.agreedInReview()};
    add("review", "full.json", io::toJson(review));
    add("conversation", "en.json", contentOf("conversation/en.json"));
    add("call_content", "en.json", contentOf("calls/en.json"));
    add("plan_language", "de.json", contentOf("plan-reading/de.json"));
    add("competencies", "en.json", contentOf("competencies/en.json"));
    add("preset", "canonical.json", contentOf("presets/canonical.json"));
    add("preset", "maven-crm.json", contentOf("presets/maven-crm.json"));
    add("sealed_header", "header.bin", io::toBytes({}));
    add("sealed_stream", "whole.bin", sealedWith("{\"format\": \"chalktalk.person\"}", true));
    add("sealed_stream", "not-the-end.bin", sealedWith("a part", false));
    add("sealed_stream", "nothing.bin", sealedWith({}, true));
    auto kept = calls.save(calls.call(), {calls.commitment()});
    const auto image = store::readImage(*calls, {store::RecordKind::Call, QString::number(kept.call.id.value)});
    add("record_image", "call.cbor", store::toBytes(image));
    add("record_image", "absent.cbor", store::toBytes({image.key, {}}));
    const QByteArray frame = store::redoFrame(store::toBytes(image));
    add("redo_journal", "two.redo",
        store::redoHeader(QStringLiteral("0123456789abcdef0123456789abcdef")) + frame + frame);
    return seeds;
}

} // namespace chalktalk::fuzz
