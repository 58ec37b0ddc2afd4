// Finds one of several by typing, in the overlay that search uses; where it fits, one's own words can be taken instead.
#pragma once

#include "ui/shell/pick_list.h"

#include "app/palette/palette_model.h"

namespace chalktalk::ui {

struct Choice {
    QString id; // empty: one's own words
    QString text, detail, icon;
};

class ChoiceList : public PickList {
    Q_OBJECT
  public:
    // Over the window of `owner`, and closed when that is left. `ownWords` says what taking one's own words does ("Ask:
    // %1"); empty: only the choices.
    ChoiceList(QWidget* owner, const QString& name, const QString& prompt, const QString& ownWords = {});

    void choose(const std::vector<Choice>& choices); // opens; answers with chosen()

  Q_SIGNALS:
    void chosen(const QString& id, const QString& text);

  protected:
    void search(const QString& words) override;
    void take(int row) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* m_owner;
    QString m_ownWords;
    std::vector<app::PaletteEntry> m_entries;
    app::PaletteModel m_model;
};

} // namespace chalktalk::ui
