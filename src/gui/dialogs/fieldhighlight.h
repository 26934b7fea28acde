#pragma once

#include <QPointer>
#include <QWidget>

namespace dp {

/// Draws a frame around a field and its label. It follows the field when the layout moves it. GUI thread;
/// owned by the page of the field.
class FieldHighlight : public QWidget
{
    Q_OBJECT

public:
    /// label: may be null.
    FieldHighlight(QWidget *field, QWidget *label);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    QPointer<QWidget> m_field;
    QPointer<QWidget> m_label;
};

} // namespace dp
