#include "gui/table/notehtml.h"

#include "gui/table/htmlparts.h"
#include "text/weblinks.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace dp::notehtml {
namespace {

/// A document that loads no images and no other resources.
class ClosedDocument final : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return QByteArray(); }
};

QString enclosed(const char *tag, const QString &html)
{
    const QString name = QString::fromLatin1(tag);
    return u'<' + name + u'>' + html + u"</"_s + name + u'>';
}

bool isWebAddress(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

/// Returns a text as HTML in which web addresses are links.
QString withLinks(const QString &text)
{
    QString html;
    qsizetype taken = 0;
    for (const weblinks::Range &link : weblinks::find(text)) {
        html += text.mid(taken, link.start - taken).toHtmlEscaped();
        html += htmlparts::anchor(
            weblinks::addressAt(text, link), text.mid(link.start, link.length).toHtmlEscaped());
        taken = link.start + link.length;
    }
    return html + text.mid(taken).toHtmlEscaped();
}

QString ofFragment(const QTextFragment &fragment)
{
    const QTextCharFormat format = fragment.charFormat();
    if (format.isImageFormat()) {
        const QTextImageFormat image = format.toImageFormat();
        return u"![%1](%2)"_s.arg(image.property(QTextFormat::ImageAltText).toString(), image.name())
            .toHtmlEscaped();
    }
    QString html;
    if (!format.isAnchor())
        html = format.fontFixedPitch() ? fragment.text().toHtmlEscaped() : withLinks(fragment.text());
    else if (isWebAddress(format.anchorHref()))
        html = htmlparts::anchor(format.anchorHref(), fragment.text().toHtmlEscaped());
    else
        html = u"%1 (%2)"_s.arg(fragment.text(), format.anchorHref()).toHtmlEscaped();
    html.replace(QChar(QChar::LineSeparator), u"<br>"_s);
    html.replace(QChar(QChar::ObjectReplacementCharacter), QString());
    if (format.fontFixedPitch())
        html = enclosed("code", html);
    if (format.fontWeight() > QFont::Normal)
        html = enclosed("b", html);
    if (format.fontItalic())
        html = enclosed("i", html);
    return format.fontStrikeOut() ? enclosed("s", html) : html;
}

/// Returns the text before an entry of a list, such as "1. ".
QString bulletOf(const QTextBlock &block)
{
    const QTextList *list = block.textList();
    if (!list)
        return {};
    switch (block.blockFormat().marker()) {
    case QTextBlockFormat::MarkerType::Checked: return u"☑ "_s;
    case QTextBlockFormat::MarkerType::Unchecked: return u"☐ "_s;
    case QTextBlockFormat::MarkerType::NoMarker: break;
    }
    const bool isNumbered = list->format().style() <= QTextListFormat::ListDecimal;
    return isNumbered ? list->itemText(block).toHtmlEscaped() + u' ' : u"• "_s;
}

QString ofBlock(const QTextBlock &block)
{
    const QTextBlockFormat format = block.blockFormat();
    if (format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth))
        return u"<hr>"_s;
    QString html = bulletOf(block);
    for (auto it = block.begin(); !it.atEnd(); ++it)
        html += ofFragment(it.fragment());
    if (format.headingLevel() > 0)
        html = enclosed("b", html);
    const bool isCode =
        format.hasProperty(QTextFormat::BlockCodeFence) || format.hasProperty(QTextFormat::BlockCodeLanguage);
    constexpr int step = 16; // pixels for each level
    const int level = (block.textList() ? block.textList()->format().indent() : 0)
        + format.intProperty(QTextFormat::BlockQuoteLevel) + (isCode ? 1 : 0);
    return u"<p style=\"margin:2px 0 0 %1px; white-space:pre-wrap\">"_s.arg(level * step) + html + u"</p>"_s;
}

} // namespace

QString body(const QString &markdown)
{
    ClosedDocument document;
    // In Markdown, a line break is a space unless two spaces are before it. In a note it is a line break.
    QString text = markdown;
    text.replace(u"\n"_s, u"  \n"_s);
    document.setMarkdown(text,
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML)
            | QTextDocument::MarkdownDialectGitHub);
    QString html;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        html += ofBlock(block);
    return html;
}

} // namespace dp::notehtml
