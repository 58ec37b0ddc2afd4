// Rows of a list that stay while their number stays: they are shown anew and not made anew, so the focus stays too.
#pragma once

#include <QBoxLayout>
#include <QWidget>
#include <vector>

namespace chalktalk::ui {

// `make` gives the row at a position. A row that goes is deleted later, since it may be what asked for its going.
template <class Row, class Make>
void fitRows(std::vector<Row*>& rows, std::size_t count, QBoxLayout& layout, Make make) {
    while (rows.size() > count) {
        Row* last = rows.back();
        rows.pop_back();
        layout.removeWidget(last);
        last->hide();
        last->deleteLater();
    }
    while (rows.size() < count) {
        rows.push_back(make(rows.size()));
        layout.addWidget(rows.back());
    }
}

} // namespace chalktalk::ui
