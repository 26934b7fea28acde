#pragma once

#include <QLabel>

namespace dp {

/// A label with one line of plain text that can become narrower than its text. The visible text then ends in
/// "…", and the tool tip shows the whole text. GUI thread.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    bool isElided() const;
    /// Sets a plain text that the tool tip shows in addition to an elided text.
    void setDetails(const QString &details) { m_details = details; }
    /// Returns the plain text of the tool tip; empty if there is nothing to show.
    QString toolTipText() const;

signals:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QString m_details;
};

} // namespace dp
