#pragma once

#include <QLabel>

namespace dp {

/// A label with plain text that wraps into at most two lines. The end of a longer text is replaced by "…".
/// text() and assistive technology get the whole text. GUI thread.
class ShortLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ShortLabel(QWidget *parent);

    /// Sets a sentence in the language of the program. It gets the direction of the window, even if it begins
    /// with an isolated name of the other direction.
    void setSentence(const QString &sentence);

    /// Returns whether a part of the text is not visible.
    bool isElided() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int maximumHeight() const;
};

} // namespace dp
