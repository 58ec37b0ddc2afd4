#include "io/paper/one_page.h"

#include "io/paper/page_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace chalktalk::io {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Paper", text); }

} // namespace

void paintOnePage(QPainter& painter, const QRectF& page, const PutOnPage& put) {
    if (page.isEmpty()) return;
    const double scale = page.width() / (QPageSize(QPageSize::A4).size(QPageSize::Point).width() * pt);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(page.topLeft());
    painter.scale(scale, scale);
    put(painter, page.size() / scale);
    painter.restore();
}

Status writeOnePagePdf(const QString& path, const QString& title, const PutOnPage& put) {
    return writePagesPdf(path, title, {put});
}

Status writePagesPdf(const QString& path, const QString& title, const std::vector<PutOnPage>& pages) {
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
        writer.setTitle(title);
        QPainter painter;
        painted = painter.begin(&writer);
        for (std::size_t i = 0; painted && i < pages.size(); ++i) {
            painted = i == 0 || writer.newPage();
            if (painted) paintOnePage(painter, QRectF(0, 0, writer.width(), writer.height()), pages[i]);
        }
        painted = painted && painter.end();
    }
    if (!painted || !file.commit()) return failed(file);
    return {};
}

} // namespace chalktalk::io
