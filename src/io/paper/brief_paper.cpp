#include "io/paper/brief_paper.h"

#include "io/paper/brief_layout.h"
#include "io/paper/page_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFontDatabase>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace chalktalk::io {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Paper", text); }

} // namespace

QSizeF briefPageSize() { return QPageSize(QPageSize::A4).size(QPageSize::Point); }

void paintBrief(QPainter& painter, const QRectF& page, const coaching::Brief& brief) {
    if (page.isEmpty()) return;
    const double scale = page.width() / (briefPageSize().width() * pt);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(page.topLeft());
    painter.scale(scale, scale);
    layBrief(&painter, page.size() / scale, brief);
    painter.restore();
}

Status writeBriefPdf(const QString& path, const coaching::Brief& brief) {
    const auto failed = [&](const QSaveFile& file) {
        return fail(ErrorCode::Unreadable,
                    tr("%1 can't be written: %2").arg(QDir::toNativeSeparators(path), file.errorString()));
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return failed(file);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    bool painted = false;
    {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(1200);
        writer.setCreator(QStringLiteral("Chalktalk"));
        writer.setTitle(brief.name + QStringLiteral(" · ") + brief.occasion);
        QPainter painter;
        painted = painter.begin(&writer);
        if (painted) paintBrief(painter, QRectF(0, 0, writer.width(), writer.height()), brief);
        painted = painted && painter.end();
    }
    if (!painted || !file.commit()) return failed(file);
    return {};
}

void useOwnFonts() {
    for (QDirIterator font(QStringLiteral(":/fonts")); font.hasNext();) QFontDatabase::addApplicationFont(font.next());
}

} // namespace chalktalk::io
