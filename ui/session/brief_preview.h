// The one-page brief as it will be printed, drawn small on the page; read out as its text.
#pragma once

#include <QPixmap>
#include <QWidget>

namespace chalktalk::app {
class Preparation;
}

namespace chalktalk::ui {

class BriefPreview : public QWidget {
    Q_OBJECT
  public:
    explicit BriefPreview(const app::Preparation& preparation, QWidget* parent = nullptr);

    void refresh(); // after briefChanged()

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    const app::Preparation& m_preparation;
    QPixmap m_page; // drawn once a change: a page of text is too much for every repaint
};

} // namespace chalktalk::ui
