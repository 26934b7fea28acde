#include "transfer/publishednames.h"

#include "base/settings.h"
#include "transfer/sectionchoice.h"

namespace dp::publishednames {

bool rename(Settings &settings, TabId::Kind kind, const QList<NewName> &renamed)
{
    const auto newName = [&](const SectionChoice &choice) {
        for (const NewName &name : renamed)
            if (SectionChoice{kind, name.before}.isOf(choice.kind, choice.name))
                return name.after;
        return choice.name;
    };
    (void)settings.sync(); // reads the current file
    QList<SectionChoice> choices = SectionChoice::fromText(settings.text(Setting::PublishSections));
    const QList<SectionChoice> before = choices;
    for (SectionChoice &choice : choices)
        choice.name = newName(choice);
    bool hasChanged = choices != before;
    if (hasChanged)
        settings.set(Setting::PublishSections, SectionChoice::toText(choices));
    const Setting only = kind == TabId::Kind::Keyword ? Setting::PublishKeyword : Setting::PublishSavedSearch;
    const QString chosen = settings.text(only);
    if (const QString name = newName({kind, chosen}); name != chosen) {
        settings.set(only, name);
        hasChanged = true;
    }
    return !hasChanged || settings.sync();
}

} // namespace dp::publishednames
