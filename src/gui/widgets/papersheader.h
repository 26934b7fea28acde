#pragma once

#include <QHeaderView>

namespace dp {

/// The head of a papers table, with glyphs over the two columns that are too narrow for a word.
class PapersHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit PapersHeader(QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
};

} // namespace dp
