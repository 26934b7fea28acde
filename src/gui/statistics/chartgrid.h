#pragma once

#include <QList>
#include <QWidget>

namespace dp {

class ChartWidget;

/// Places charts side by side, in as many columns as there is room for. The keys Up and Down go to the chart
/// above or below. GUI thread.
class ChartGrid : public QWidget
{
    Q_OBJECT

public:
    explicit ChartGrid(QWidget *parent = nullptr);

    /// Adds a chart below the last one. Takes ownership.
    void add(ChartWidget *chart);
    const QList<ChartWidget *> &charts() const { return m_charts; }
    /// Sets whether all charts have the same axis and the same unit.
    void setSameScale(bool isSame);
    /// Must be called when the numbers of a chart have changed.
    void updateScale();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int columns() const;
    void place();

    QList<ChartWidget *> m_charts;
    bool m_isSameScale = false;
};

} // namespace dp
