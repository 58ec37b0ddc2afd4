// "Was this coaching, and was it useful?", asked of one of the two, apart from the other.
#pragma once

#include "domain/session.h"

#include <QWidget>

class QButtonGroup;
class QCheckBox;
class QPushButton;

namespace chalktalk::ui {

class Label;

class HowWasIt : public QWidget {
    Q_OBJECT
  public:
    explicit HowWasIt(QWidget* parent = nullptr);

    // `question` opens it; `mayBePaper` lets the answer be written down for somebody.
    void ask(const QString& question, const QString& detail, bool mayBePaper);
    [[nodiscard]] QWidget* firstStop() const;

  Q_SIGNALS:
    void said(bool wasCoaching, int useful, bool onPaper);

  private:
    void take();
    void showMissing();

    Label* m_question;
    Label* m_detail;
    QButtonGroup* m_coaching;
    QButtonGroup* m_useful;
    QCheckBox* m_paper;
    Label* m_missing;
    QPushButton* m_keep;
};

// "Coaching, useful: 4 of 5", as it was said.
QString viewWords(const domain::SessionView& view);

} // namespace chalktalk::ui
