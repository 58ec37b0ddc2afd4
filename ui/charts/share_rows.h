// Some shares under each other: a bar, its words, and where it should be.
#pragma once

#include "ui/theme/colours.h"

#include <optional>
#include <QWidget>
#include <vector>

namespace chalktalk::ui {

struct ShareRow {
    QString label, words;
    double share = 0;           // 0 to 1
    std::optional<double> mark; // a target on the same scale
    Colour bar = Colour::Accent;
};

class ShareRows : public QWidget {
    Q_OBJECT
  public:
    explicit ShareRows(QWidget* parent = nullptr);

    void setRows(const QString& name, std::vector<ShareRow> rows);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::vector<ShareRow> m_rows;
};

} // namespace chalktalk::ui
