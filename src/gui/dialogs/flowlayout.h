#pragma once

#include <QLayout>
#include <QList>

namespace dp {

/// Arranges its items in rows and puts as many items in a row as fit. A row begins on the side where the text
/// direction begins. The last item gets the remaining width of its row. GUI thread. A widget owns the layout,
/// and the layout owns its items.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    /// Inserts a widget before the last item.
    void addBeforeLast(QWidget *widget);
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect &rect) override;

private:
    /// Returns the height that the items need for the width of `rect`. moves: the items are also moved to
    /// their places.
    int arrange(const QRect &rect, bool moves) const;

    QList<QLayoutItem *> m_items;
};

} // namespace dp
