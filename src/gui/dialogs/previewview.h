#pragma once

#include <QTextBrowser>

#include <functional>

namespace dp {

/// Shows a page that will be published. Its texts are external input: links are not followed, and nothing is
/// loaded, neither from the network nor from files. GUI thread; owned by its parent.
class PreviewView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit PreviewView(QWidget *parent = nullptr);

    /// Shows text with its line breaks and the width of its characters as in a file.
    void showPlain(const QString &text);
    /// Shows a page that HtmlPageWriter has written, in the colors of the window.
    void showPage(const QString &html);

    QVariant loadResource(int type, const QUrl &name) override;
    QSize sizeHint() const override;

private:
    void keepPlace(const std::function<void()> &change);
};

} // namespace dp
