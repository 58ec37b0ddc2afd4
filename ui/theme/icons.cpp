#include "ui/theme/icons.h"

#include <algorithm>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QStyle>
#include <QSvgRenderer>

namespace chalktalk::ui {
namespace {

class LineIconEngine : public QIconEngine {
  public:
    LineIconEngine(QString name, Colour role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        QByteArray svg = source();
        if (svg.isEmpty()) return;
        QColor ink = colour(m_role);
        if (mode == QIcon::Disabled) ink = colour(Colour::Ink3);
        svg.replace("currentColor", ink.name().toLatin1());
        svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
        QSvgRenderer renderer(svg);
        if (mode == QIcon::Disabled) painter->setOpacity(0.5 * painter->opacity());
        // Asked for a wider place than high, the rest is room before the words beside it.
        const int side = std::min(rect.width(), rect.height());
        const QRect square(rect.left(), rect.top() + (rect.height() - side) / 2, side, side);
        renderer.render(painter, QStyle::visualRect(QGuiApplication::layoutDirection(), rect, square));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        const QString key = QStringLiteral("line-icon/%1/%2/%3/%4/%5")
                                .arg(m_name)
                                .arg(static_cast<int>(m_role))
                                .arg(static_cast<int>(shownScheme()))
                                .arg(static_cast<int>(mode))
                                .arg(size.width() * 10000 + size.height());
        QPixmap image;
        if (QPixmapCache::find(key, &image)) return image;
        image = QPixmap(size);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, image);
        return image;
    }

    QIconEngine* clone() const override { return new LineIconEngine(m_name, m_role); }
    QString key() const override { return QStringLiteral("chalktalk-line"); }
    bool isNull() override { return source().isEmpty(); }

  private:
    [[nodiscard]] QByteArray source() const {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString m_name;
    Colour m_role;
};

} // namespace

QIcon lineIcon(const QString& name, Colour role) { return QIcon(new LineIconEngine(name, role)); }

} // namespace chalktalk::ui
