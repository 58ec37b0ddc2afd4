// Where one stands among the peers: their dots, the middle half as a band, the median as a tick, oneself a diamond.
#pragma once

#include "ui/theme/colours.h"

#include <functional>
#include <optional>
#include <QWidget>
#include <vector>

namespace chalktalk::ui {

// Two labels under a line, moved apart and kept inside the width. Pure, so that it can be tested.
struct LabelPlaces {
    qreal own = 0, median = 0; // left edges
};
LabelPlaces placeLabels(qreal ownCentre, qreal ownWidth, qreal medianCentre, qreal medianWidth, qreal width, qreal gap);

// Linear between order statistics; values must be sorted and not empty.
double quantile(const std::vector<double>& sorted, double q);

// The stretch of values that the strip shows: all of them, but a lonely one far out must not press the others together.
std::pair<double, double> shownRange(const std::vector<double>& sortedPeers, std::optional<double> own);

class PeerStrip : public QWidget {
    Q_OBJECT
  public:
    using ValueText = std::function<QString(double)>;

    explicit PeerStrip(QWidget* parent = nullptr);

    // `who` is the label of the diamond ("Priya"); `text` says a value with its unit.
    void setValues(const QString& who, std::optional<double> own, std::vector<double> peers, Colour mark,
                   ValueText text);

    [[nodiscard]] QString spoken() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    [[nodiscard]] qreal at(double value) const;
    [[nodiscard]] qreal axis() const;

    QString m_who;
    std::optional<double> m_own;
    std::vector<double> m_peers; // sorted
    Colour m_mark = Colour::Ink2;
    ValueText m_text;
};

} // namespace chalktalk::ui
