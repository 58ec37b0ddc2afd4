// What keeps one's words safe, in one place: the backups, the bin of what was deleted, and the check of the store.
#pragma once

#include "ui/shell/page.h"

class QVBoxLayout;

namespace chalktalk::ui {

class BackupsView;
class BinView;
class CheckView;
class EmptyState;
class Label;
class PrivacyView;
class ScrollPage;
class Segments;
class Shell;

class SafetyPage : public Page {
    Q_OBJECT
  public:
    explicit SafetyPage(Shell& shell);

    // route.part: "" or "backups", "bin", "check", "privacy" (with route.person: about whom), "privacy/seal",
    // "privacy/erase".
    void enter(const app::Route& route) override;
    [[nodiscard]] QWidget* firstFocus() override;

    [[nodiscard]] BackupsView* backups() const { return m_backups; } // nullptr until gone to, as all below
    [[nodiscard]] BinView* bin() const { return m_bin; }
    [[nodiscard]] CheckView* check() const { return m_check; }
    [[nodiscard]] PrivacyView* privacy() const { return m_privacy; }

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    enum Part { Backups, Bin, Check, Privacy };

    [[nodiscard]] Part part() const;
    void refresh();
    void showPart();
    void showCard(const QString& name); // of the privacy part
    [[nodiscard]] QString namedCard() const { return m_route.part.section(u'/', 1); }

    Shell& m_shell;
    app::Route m_route;
    bool m_quiet = false, m_beganWithout = false,
         m_wantsCard = false; // the card that the route names, once all of it is there
    ScrollPage* m_scroll;
    Label *m_title, *m_words;
    Segments* m_parts;
    QWidget* m_content;
    EmptyState* m_empty;
    BackupsView* m_backups = nullptr;
    BinView* m_bin = nullptr;
    CheckView* m_check = nullptr;
    PrivacyView* m_privacy = nullptr;
};

} // namespace chalktalk::ui
