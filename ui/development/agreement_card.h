// Each side's yes to the plan as it stands, with its day; said by oneself, or written down for them by whoever has the
// plan open.
#pragma once

#include "ui/development/plan_card.h"

class QPushButton;

namespace chalktalk::ui {

class Avatar;
class IconView;

class AgreementRow : public QWidget {
    Q_OBJECT
  public:
    AgreementRow();

    Avatar* avatar;
    Label* name;
    Label* words; // what they are to the plan, and what they said
    IconView* icon;
    QPushButton* yes;
};

class AgreementCard : public PlanCard {
    Q_OBJECT
  public:
    AgreementCard(app::Workspace& workspace, app::DevelopmentEditor& editor, QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget* firstStop() const override; // the first yes that is missing
    [[nodiscard]] const std::vector<AgreementRow*>& rows() const { return m_rows; }

  private:
    struct Side {
        PersonId person;
        QString is;
    };
    [[nodiscard]] std::vector<Side> sides() const;
    void agree(std::size_t position);
    void show(AgreementRow& row, const Side& side, PersonId me);

    app::Workspace& m_workspace;
    PersonId m_saying; // whose yes is on its way
    QVBoxLayout* m_column;
    std::vector<AgreementRow*> m_rows;
};

} // namespace chalktalk::ui
