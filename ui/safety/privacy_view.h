// Carrying the store or somebody's record elsewhere under a password, opening such a file, and erasing a person.
#pragma once

#include "app/privacy/privacy_desk.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace chalktalk::ui {

class BusyBar;
class Card;
class Inset;
class Label;
class Shell;

class PrivacyView : public QWidget {
    Q_OBJECT
  public:
    explicit PrivacyView(Shell& shell, QWidget* parent = nullptr);

    void show(std::optional<PersonId> person);              // whom it is about, if anybody was named
    [[nodiscard]] QWidget* card(const QString& name) const; // "seal", "open", "erase"; nullptr: none is called so
    [[nodiscard]] bool hasAnswer() const;                   // somebody was erased, and what came of it is shown
    [[nodiscard]] QWidget* firstStop(const QString& card) const;

  Q_SIGNALS:
    void previewShown(); // what an erasure would do: its card is longer now

  private:
    QLineEdit* secretLine(const QString& name);
    void buildSealing(Card* card);
    void buildOpening(Card* card);
    void buildErasing(Card* card);
    void connectAll();
    void refresh();
    void fillPeople();
    void chooseSealed();
    void chooseToOpen();
    void choosePlain(const QString& sealed);
    void askPreview();
    void showPreview(PersonId person, const app::ErasurePreview& preview);
    void showErased(const app::ErasureAnswer& answer);

    Shell& m_shell;
    app::PrivacyDesk m_desk;
    BusyBar* m_busy;
    QComboBox *m_what, *m_whom;
    QLineEdit *m_password, *m_again, *m_opening, *m_typed;
    QCheckBox* m_shown;
    QPushButton *m_seal, *m_open, *m_erase;
    Label *m_rule, *m_preview, *m_typeWhat, *m_answer;
    Inset* m_answerBox;
    Card *m_sealing, *m_opened, *m_erasing;
    std::optional<PersonId> m_previewed;
    QString m_name; // of whom the preview is about
};

} // namespace chalktalk::ui
