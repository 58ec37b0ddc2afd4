#include "ui/widgets/empty_state.h"

#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

class Picture : public QWidget {
  public:
    explicit Picture(const QString& name) : m_name(name) {
        const int side = lineHeight() * 3;
        setFixedSize(side, side);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        p.setBrush(colour(Colour::AccentSoft));
        p.drawEllipse(rect());
        const int side = width() * 9 / 20;
        lineIcon(m_name, Colour::AccentInk).paint(&p, QRect((width() - side) / 2, (height() - side) / 2, side, side));
    }

  private:
    const QString& m_name;
};

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      m_picture(new Picture(m_icon)),
      m_title(text({}, TextSize::H2)),
      m_detail(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_action(button({}, ButtonLook::Primary)) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(6);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_detail->setAlignment(Qt::AlignCenter);
    column->addWidget(m_detail);
    column->addSpacing(6);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_action->hide();
}

void EmptyState::say(const QString& iconName, const QString& title, const QString& detail) {
    m_icon = iconName;
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_picture->update();
}

QPushButton* EmptyState::setAction(const QString& words) {
    m_action->setText(words);
    m_action->setVisible(!words.isEmpty());
    return m_action;
}

} // namespace chalktalk::ui
