// One person: who they are, their facts, the one-to-ones with them, commitments, profile, and all of it in order.
#pragma once

#include "app/person/person_facts.h"
#include "ui/shell/page.h"

#include <vector>

class QBoxLayout;
class QPushButton;

namespace chalktalk::ui {

class Avatar;
class CallsPart;
class CommitmentsPart;
class DevelopmentPart;
class DiaryPart;
class ElidingLabel;
class FactCard;
class FactsPart;
class Flow;
class Label;
class ProfilePart;
class ScrollPage;
class Segments;
class Shell;
class TimelinePart;

class PersonPage : public Page {
    Q_OBJECT
  public:
    explicit PersonPage(Shell& shell);

    // part: "one-to-ones", "commitments", "calls", "profile", "timeline"; else the facts, with an indicator's id its
    // card open.
    void enter(const app::Route& route) override;
    [[nodiscard]] QString title() const override { return m_facts.name(); }
    [[nodiscard]] QWidget* firstFocus() override;

    [[nodiscard]] const std::vector<FactCard*>& cards() const;
    [[nodiscard]] bool hasAllCards() const;
    [[nodiscard]] const app::PersonFacts& facts() const { return m_facts; }
    [[nodiscard]] Segments* segments() const { return m_segments; }
    // Made when first gone to; null before.
    [[nodiscard]] DiaryPart* diary() const { return m_diary; }
    [[nodiscard]] ProfilePart* profile() const { return m_profile; }
    [[nodiscard]] TimelinePart* timeline() const { return m_timeline; }
    [[nodiscard]] CommitmentsPart* commitments() const { return m_commitments; }
    [[nodiscard]] CallsPart* calls() const { return m_calls; }

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    enum Part { Facts, OneToOnes, Commitments, Calls, Development, Profile, Timeline };

    QLayout* buildHeader();
    void refresh();
    void showPills();
    void showButtons();
    void showPart(Part part);
    [[nodiscard]] static Part partOf(const QString& part);
    [[nodiscard]] QString oneToOneText() const; // "next 1:1 today 16:00"
    [[nodiscard]] std::optional<SessionId> openSession() const;

    Shell& m_shell;
    app::PersonFacts m_facts;
    Part m_part = Facts;
    bool m_quiet = false;
    ScrollPage* m_scroll;
    QBoxLayout* m_header = nullptr;
    Avatar* m_avatar;
    ElidingLabel* m_name;
    QWidget* m_pills;
    Flow* m_pillFlow;
    Label* m_detail;
    QPushButton *m_brief, *m_start;
    Segments* m_segments;
    FactsPart* m_factsPart;
    DiaryPart* m_diary = nullptr;
    CommitmentsPart* m_commitments = nullptr;
    CallsPart* m_calls = nullptr;
    DevelopmentPart* m_development = nullptr;
    ProfilePart* m_profile = nullptr;
    TimelinePart* m_timeline = nullptr;
};

} // namespace chalktalk::ui
