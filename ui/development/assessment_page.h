// An assessment: a few skills, rated by the person first and then by whoever assesses, each rating with its evidence;
// in the end what both say stands side by side.
#pragma once

#include "app/assessment/assessment_editor.h"
#include "ui/development/rating_card.h"
#include "ui/shell/page.h"

class QVBoxLayout;

namespace chalktalk::ui {

class FormFoot;
class FormFrame;
class FormHead;
class Label;
class ScrollPage;
class Shell;
class SkillTiles;

class AssessmentPage : public Page {
    Q_OBJECT
  public:
    explicit AssessmentPage(Shell& shell);

    void enter(const app::Route& route) override; // part: "new" or an assessment's id
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget* firstFocus() override;

    using Stage = AssessmentStage;
    [[nodiscard]] Stage stage() const;
    [[nodiscard]] app::AssessmentEditor& editor() { return m_editor; }
    [[nodiscard]] FormHead& head() const { return *m_head; }
    [[nodiscard]] FormFoot& foot() const { return *m_foot; }
    [[nodiscard]] SkillTiles& tiles() const { return *m_tiles; }
    [[nodiscard]] const std::vector<RatingCard*>& cards() const { return m_cards; }
    [[nodiscard]] QString notice() const;

  protected:
    void hideEvent(QHideEvent* event) override; // gone elsewhere: saved and forgotten

  private:
    void build();
    void connectParts();
    void addShortcuts();
    void start();
    void refresh();
    void showHead();
    void showIntro();
    void showCards();
    void showFoot();
    void showNotices();
    void goOn();
    void goOther();
    void goToNext(); // Ctrl+Enter: the next skill, or the button that goes on
    void handOver();
    void finish();
    bool goToMissing(const QString& missing); // says it, and goes where it is; false: nothing is missing
    void showMenu();
    void leave();

    Shell& m_shell;
    app::AssessmentEditor m_editor;
    app::Route m_route;
    bool m_inside = false;     // entered and not left
    bool m_fresh = false;      // the focus has not been put anywhere yet
    bool m_handedOver = false; // the person has the screen
    bool m_asked = false;      // what is missing is said until it is there
    FormHead* m_head;
    FormFoot* m_foot;
    ScrollPage* m_scroll;
    FormFrame* m_frame;
    Label* m_intro;
    Label* m_chosen; // how many
    Card* m_choose;
    SkillTiles* m_tiles;
    QVBoxLayout* m_column;
    std::vector<RatingCard*> m_cards;
};

} // namespace chalktalk::ui
