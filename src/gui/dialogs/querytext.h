#pragma once

#include <QScrollArea>

class QLabel;

namespace dp {

/// Shows a query for arXiv as wrapped text that can be selected. It is as high as the text, up to a few
/// lines; the rest can be scrolled. GUI thread; owned by its parent.
class QueryText : public QScrollArea
{
    Q_OBJECT

public:
    explicit QueryText(QWidget *parent = nullptr);
    void setText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();

    QLabel *m_text;
};

} // namespace dp
