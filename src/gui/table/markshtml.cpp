#include "gui/table/markshtml.h"

#include "gui/table/htmlparts.h"
#include "gui/table/notehtml.h"
#include "gui/tagcolors.h"
#include "text/mutetext.h"

using namespace Qt::StringLiterals;

namespace dp {

QString MarksHtml::tags(const QList<Tag> &tags, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base), text = palette.color(QPalette::Text);
    QStringList parts;
    for (const Tag &tag : tags)
        parts << htmlparts::span(u"color:%1; background-color:%2"_s.arg(
                                     text.name(), tagcolors::background(tag.color, base, text).name()),
            u"&nbsp;"_s + tag.name.toHtmlEscaped() + u"&nbsp;"_s);
    if (parts.isEmpty())
        return {};
    //: %1 is a list of the tags of a paper
    return tr("Tags: %1").toHtmlEscaped().arg(parts.join(u" &nbsp;"_s));
}

QString MarksHtml::note(const QString &note)
{
    if (note.isEmpty())
        return {};
    //: heading of the person's note on a paper
    return u"<p style=\"margin:8px 0 0 0; font-weight:600\">"_s + tr("Note").toHtmlEscaped() + u"</p>"_s
        + notehtml::body(note);
}

QString MarksHtml::mutes(const LibraryPaper &paper)
{
    QStringList parts;
    for (const MuteReason &reason : paper.mutedBy) {
        const QString address =
            u"%1:%2.%3"_s.arg(unmuteScheme).arg(paper.paper.id.key()).arg(reason.rule ? reason.rule->id : 0);
        //: a link that removes the rule because of which a paper is hidden
        const QString link = reason.rule ? tr("Remove this mute")
                                         //: a link that ends hiding this paper
                                         : tr("Show this paper again");
        parts << mutetext::reason(reason).toHtmlEscaped() + u" ("_s
                + htmlparts::anchor(address, link.toHtmlEscaped()) + u')';
    }
    //: %1 is a list of reasons why a paper is hidden
    return parts.isEmpty() ? QString() : tr("Muted: %1").toHtmlEscaped().arg(parts.join(u" · "_s));
}

} // namespace dp
