// One page as it will be printed, drawn small; read out as its text.
#pragma once

#include <functional>
#include <QPixmap>
#include <QWidget>

namespace chalktalk::ui {

class PaperPreview : public QWidget {
    Q_OBJECT
  public:
    using Paint = std::function<void(QPainter&, const QRectF& page)>;
    using Text = std::function<QString()>;
    PaperPreview(const QString& name, Paint paint, Text text, QWidget* parent = nullptr);

    void refresh(); // after what it shows has changed

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Paint m_paint;
    Text m_text;
    QPixmap m_page; // drawn once a change: a page of text is too much for every repaint
};

} // namespace chalktalk::ui
