#pragma once

#include <QLabel>

namespace dp {

/// A label with one line of plain text that can become narrower than its text. The visible text then ends in
/// "…", and the tool tip shows the whole text.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    bool isElided() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace dp
