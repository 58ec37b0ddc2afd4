// A development plan: written with the rep, agreed by everybody in it, reviewed and closed.
#pragma once

#include "app/development/development_editor.h"
#include "ui/shell/page.h"

namespace chalktalk::ui {

class DevelopmentView;
class FormFoot;
class FormFrame;
class FormHead;
class Shell;
struct HeadPill;

class DevelopmentPage : public Page {
    Q_OBJECT
  public:
    explicit DevelopmentPage(Shell& shell);

    void enter(const app::Route& route) override; // part: "new" or a plan's id
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget* firstFocus() override;

    [[nodiscard]] app::DevelopmentEditor& editor() { return m_editor; }
    [[nodiscard]] FormHead& head() const { return *m_head; }
    [[nodiscard]] DevelopmentView& view() const { return *m_view; }
    [[nodiscard]] FormFoot& foot() const { return *m_foot; }
    [[nodiscard]] QString notice() const;

  protected:
    void hideEvent(QHideEvent* event) override; // gone elsewhere: saved and forgotten

  private:
    void connectEditor();
    void connectParts();
    void addShortcuts();
    void start();
    void refresh();
    void showHead();
    void showFoot();
    void showNotices();
    void showMenu();
    void goOn(); // the one thing that is next
    void leave();
    [[nodiscard]] HeadPill nextPill() const;
    [[nodiscard]] QStringList waitsFor() const; // first names of those who have not said yes
    [[nodiscard]] QString nextWords() const;    // of the foot's button

    Shell& m_shell;
    app::DevelopmentEditor m_editor;
    app::Route m_route;
    bool m_inside = false; // entered and not left
    bool m_fresh = false;  // the focus has not been put anywhere yet
    QString m_refused;     // what is missing, until something changes
    FormHead* m_head;
    DevelopmentView* m_view;
    FormFoot* m_foot;
    FormFrame* m_frame;
};

} // namespace chalktalk::ui
