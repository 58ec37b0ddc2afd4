#include "ui/first_run/door.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QPainter>

namespace chalktalk::ui {
namespace {

QFont titleFont() { return textFont(TextSize::H2); }
QFont detailFont() { return textFont(TextSize::Body); }
int margin() { return lineHeight() * 5 / 4; }
int disc() { return lineHeight() * 5 / 2; }

} // namespace

Door::Door(QWidget* parent) : QPushButton(parent) {
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
}

int Door::wordsWidth(int width) const { return std::max(40, width - 2 * margin()); }

int Door::heightForWidth(int width) const {
    const int w = wordsWidth(width);
    const QRect room(0, 0, w, 10000);
    const int title = QFontMetrics(titleFont()).boundingRect(room, Qt::TextWordWrap, text().remove(u'&')).height();
    const int detail =
        QFontMetrics(detailFont()).boundingRect(room, Qt::TextWordWrap, accessibleDescription()).height();
    return margin() * 2 + disc() + lineHeight() * 4 / 5 + title + lineHeight() / 3 + detail;
}

QSize Door::sizeHint() const {
    const int width = lineHeight() * 14;
    return {width, heightForWidth(width)};
}

QSize Door::minimumSizeHint() const { return {lineHeight() * 9, disc() + margin() * 2}; }

void Door::setDropping(bool dropping) {
    m_dropping = dropping;
    update();
}

void Door::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() || isDown() || m_dropping;
    p.setPen(QPen(colour(m_dropping || (lit && m_leading) ? Colour::Accent
                         : lit                            ? Colour::Control
                                                          : Colour::Line),
                  m_dropping ? 2 : 1));
    p.setBrush(colour(lit ? Colour::Hover : Colour::Card));
    p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 12, 12);
    const int m = margin(), d = disc();
    const auto placed = [&](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    const QRect circle = placed(QRect(m, m, d, d));
    p.setPen(Qt::NoPen);
    p.setBrush(colour(m_leading ? Colour::Accent : Colour::AccentSoft));
    p.drawEllipse(circle);
    const int inset = d * 27 / 100;
    lineIcon(m_iconName, m_leading ? Colour::OnAccent : Colour::AccentInk)
        .paint(&p, circle.adjusted(inset, inset, -inset, -inset));
    const int w = wordsWidth(width());
    int y = m + d + lineHeight() * 4 / 5;
    const auto write = [&](const QString& words, const QFont& face, Colour ink, int flags) {
        p.setFont(face);
        p.setPen(colour(ink));
        const QRect need =
            QFontMetrics(face).boundingRect(QRect(0, 0, w, 10000), Qt::TextWordWrap, QString(words).remove(u'&'));
        p.drawText(placed(QRect(m, y, w, need.height())), static_cast<int>(Qt::AlignLeading) | Qt::TextWordWrap | flags,
                   words);
        y += need.height() + lineHeight() / 3;
    };
    write(text(), titleFont(), Colour::Ink, Qt::TextHideMnemonic);
    write(accessibleDescription(), detailFont(), Colour::Ink2, 0);
}

} // namespace chalktalk::ui
