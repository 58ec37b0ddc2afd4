#include "ui/session/reason_line.h"

#include "ui/widgets/buttons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace chalktalk::ui {

ReasonLine::ReasonLine(QWidget* parent)
    : QWidget(parent), m_words(new QLineEdit), m_take(button({}, ButtonLook::Soft)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    auto* asItWas = iconButton(QStringLiteral("x"), tr("Leave it as it was"));
    row->addWidget(m_words, 1);
    row->addWidget(m_take);
    row->addWidget(asItWas);
    const auto take = [this] {
        const QString reason = m_words->text().trimmed();
        if (reason.isEmpty())
            m_words->setFocus();
        else
            Q_EMIT given(reason);
    };
    connect(m_take, &QPushButton::clicked, this, take);
    connect(m_words, &QLineEdit::returnPressed, this, take);
    connect(m_words, &QLineEdit::textEdited, this, &ReasonLine::typed);
    connect(asItWas, &QPushButton::clicked, this, &ReasonLine::leave);
}

void ReasonLine::ask(const QString& question, const QString& take) {
    comeBack(question, take, {});
    m_words->setFocus(Qt::OtherFocusReason);
}

void ReasonLine::comeBack(const QString& question, const QString& take, const QString& words) {
    m_words->setText(words); // and not clear(), which could be undone
    m_words->setPlaceholderText(question);
    m_words->setAccessibleName(question);
    m_take->setText(take);
    show();
}

void ReasonLine::setWords(const QString& words) {
    if (m_words->text() != words) m_words->setText(words);
}

void ReasonLine::leave() {
    Q_EMIT typed({});
    Q_EMIT left();
}

void ReasonLine::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chalktalk::ui
