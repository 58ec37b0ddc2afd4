// A large button that says what lies behind it: icon, title and a few lines.
#pragma once

#include <QPushButton>

namespace chalktalk::ui {

class Door : public QPushButton {
    Q_OBJECT
    Q_PROPERTY(QString iconName READ iconName WRITE setIconName)
    Q_PROPERTY(bool leading READ isLeading WRITE setLeading) // the door that most people want
  public:
    explicit Door(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QString iconName() const { return m_iconName; }
    void setIconName(const QString& name) { m_iconName = name; }
    [[nodiscard]] bool isLeading() const { return m_leading; }
    void setLeading(bool leading) { m_leading = leading; }
    void setDropping(bool dropping); // a file is held over it

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] int wordsWidth(int width) const;

    QString m_iconName;
    bool m_leading = false, m_dropping = false;
};

} // namespace chalktalk::ui
