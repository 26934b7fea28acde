#pragma once

#include "exchange/barchart.h"
#include "gui/statistics/chartpainter.h"

#include <QWidget>

#include <optional>

namespace dp {

/// A chart with the papers of a keyword. The arrow keys move from bar to bar, and Return or a click chooses
/// the days of a bar. After AccessibleChart::install(), screen readers find an item for each bar. GUI thread.
class ChartWidget : public QWidget
{
    Q_OBJECT

public:
    /// Full: with a title and axes. Small: one line high, without revised papers.
    enum class Size { Full, Small };

    explicit ChartWidget(Size size, QWidget *parent = nullptr);

    void setKeyword(const QString &name);
    void setStatistics(const PaperStatistics &statistics);
    const PaperStatistics &statistics() const { return m_statistics; }
    /// Sets the format that several charts have in common, see BarChart::sameScale(). If it is empty, the
    /// chart has its own scale.
    void setScale(std::optional<periods::Unit> unit, qint64 top);
    /// Returns the format of the chart without the common scale.
    BarChart::Format format() const;

    int barCount() const;
    int currentBar() const { return m_current; }
    void setCurrentBar(int bar);
    /// Returns a sentence with the period and the numbers of a bar.
    QString barText(int bar) const;
    QRect barRect(int bar) const;
    int barAt(QPoint point) const;
    void chooseBar(int bar);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// Emitted when another bar became the current one.
    void currentChanged(int bar);
    /// Emitted when the mouse is over another bar or the current bar has changed. Empty: there is no bar.
    void described(const QString &sentence);
    void daysChosen(const DayRange &days);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const BarChart &chart() const;
    void forget();
    void setHovered(int bar);
    void paintFrames(QPainter &painter, const ChartColors &colors) const;

    const Size m_size;
    QString m_name;
    PaperStatistics m_statistics;
    bool m_isRead = false;
    std::optional<periods::Unit> m_unit;
    qint64 m_top = 0;
    mutable std::optional<BarChart> m_chart; // computed when it is needed
    int m_current = -1;
    int m_hovered = -1;
    int m_pressed = -1;
};

} // namespace dp
