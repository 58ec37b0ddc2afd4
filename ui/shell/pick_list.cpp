#include "ui/shell/pick_list.h"

#include "ui/theme/icons.h"
#include "ui/widgets/label.h"

#include <QAbstractItemModel>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>

namespace chalktalk::ui {
namespace {

class Glass : public QWidget { // the magnifying glass before the field
  public:
    Glass() { setFixedSize(lineHeight() * 3 / 2, lineHeight() * 3 / 2); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        const int side = lineHeight();
        lineIcon(QStringLiteral("search"), Colour::Ink2)
            .paint(&p, QRect((width() - side) / 2, (height() - side) / 2, side, side));
    }
};

} // namespace

PickList::PickList(QWidget* window, const QString& name, const QString& prompt)
    : Overlay(window, name),
      m_field(new QLineEdit),
      m_list(new QListView),
      m_none(wrapped(tr("Nothing found. Fewer letters find more."), TextSize::Body, Colour::Ink2)),
      m_note(wrapped({}, TextSize::Small, Colour::Ink2)) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 4, 6, 4);
    row->addWidget(new Glass);
    row->addWidget(m_field, 1);
    column()->addLayout(row);
    column()->addWidget(m_list, 1);
    m_none->setContentsMargins(12, 4, 12, 12);
    column()->addWidget(m_none);
    m_note->setContentsMargins(12, 0, 12, 2);
    column()->addWidget(m_note);
    m_note->hide();
    m_none->hide();

    m_field->setProperty("look", QStringLiteral("bare"));
    m_field->setProperty("ownFocus", true);
    m_field->setFont(textFont(TextSize::H2, QFont::Medium));
    m_field->setPlaceholderText(prompt);
    m_field->setAccessibleName(prompt);
    m_field->installEventFilter(this);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setProperty("ownFocus", true);
    m_list->setAccessibleName(name);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& words) {
        search(words);
        chooseFirst();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) { take(index.row()); });
}

void PickList::setModel(QAbstractItemModel* model) { m_list->setModel(model); }

void PickList::setNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

QWidget* PickList::firstFocus() { return m_field; }

void PickList::opening() {
    m_field->clear();
    search({});
    chooseFirst();
}

void PickList::chooseFirst() {
    const bool some = m_list->model() && m_list->model()->rowCount() > 0;
    if (some) m_list->setCurrentIndex(m_list->model()->index(0, 0));
    m_list->setVisible(some);
    m_none->setVisible(!some);
}

bool PickList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress && m_list->model()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int rows = m_list->model()->rowCount(), row = m_list->currentIndex().row();
        const auto move = [&](int to) {
            m_list->setCurrentIndex(m_list->model()->index(std::clamp(to, 0, rows - 1), 0));
            return true;
        };
        switch (key->key()) {
        case Qt::Key_Down: return rows ? move(row + 1 < rows ? row + 1 : 0) : true;
        case Qt::Key_Up: return rows ? move(row > 0 ? row - 1 : rows - 1) : true;
        case Qt::Key_PageDown: return rows ? move(row + 8) : true;
        case Qt::Key_PageUp: return rows ? move(row - 8) : true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (rows && row >= 0) take(row);
            return true;
        default: break;
        }
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace chalktalk::ui
