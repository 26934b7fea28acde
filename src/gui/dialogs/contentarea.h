#pragma once

#include <QScrollArea>

namespace dp {

/// Shows the content of a dialog, and scrolls it if there is too little room. The size hint is the size of
/// the whole content. The widget with the focus is always scrolled into view. GUI thread; owned by its
/// parent.
class ContentArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit ContentArea(QWidget *parent = nullptr);
    ~ContentArea() override;

    /// Sets the preferred width of the content in letters of average width, for texts that are wrapped.
    void setPreferredCharacters(int characters);
    /// Sets the content. Takes ownership. Forms made with Designer call this function too.
    void setWidget(QWidget *content);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int preferredWidth() const;
    int heightFor(int width) const;

    int m_characters = 0;
};

} // namespace dp
