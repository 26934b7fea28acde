#pragma once

#include "base/settings.h"
#include "gui/dialogs/settingsdialog.h"
#include "gui/fakeprompts.h"
#include "gui/windowkeys.h"

#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>

#include <optional>

namespace dp::test {

inline QList<KeywordState> keywordStates(const QStringList &names)
{
    QList<KeywordState> list;
    for (const QString &name : names) {
        KeywordState state;
        state.keyword =
            Keyword{list.size() + 1, name, {}, Keyword::defaultCategories(), Keyword::defaultLimit};
        state.papers = int(list.size()) * 10; // the first keyword has no papers
        list << state;
    }
    return list;
}

struct SettingsFixture {
    explicit SettingsFixture(const QStringList &names = {QStringLiteral("Agents"), QStringLiteral("MLLM"),
                                 QStringLiteral("Reasoning")})
        : settings(folder.filePath(QStringLiteral("settings.ini")))
        , dialog(std::make_unique<SettingsDialog>(
              keywordStates(names), settings, QStringLiteral("/a/library.sqlite"), prompts))
        , list(dialog->findChild<QTreeWidget *>(QStringLiteral("keywordList")))
    {
    }
    bool show()
    {
        dialog->open();
        return takeKeyboard(*dialog) && QTest::qWaitFor([this] { return list->hasFocus(); });
    }
    /// Stores the keywords as a library does: new ones get an id. Without a call of this function, the dialog
    /// has no library.
    void storeKeywords()
    {
        dialog->setStore([this](const QList<Keyword> &before, const QList<Keyword> &after,
                             const SettingsDialog::Stored &done) {
            changes << std::pair(before, after);
            if (failure)
                return done(*failure);
            done(success());
            QList<KeywordState> states;
            for (Keyword keyword : after) {
                KeywordState state;
                state.keyword = keyword;
                if (keyword.id == 0)
                    state.keyword.id = ++lastId;
                states << state;
            }
            dialog->setKeywords(states);
        });
    }
    void alt(Qt::Key key) { QVERIFY(pressAlt(*dialog, key)); }
    QStringList shown() const
    {
        QStringList names;
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            names << list->topLevelItem(i)->text(0);
        return names;
    }
    QStringList result() const
    {
        QStringList names;
        for (const Keyword &keyword : dialog->keywords())
            names << keyword.name;
        return names;
    }
    QPushButton *button(const QString &name) const { return dialog->findChild<QPushButton *>(name); }
    template <typename T>
    T *find(const QString &name) const
    {
        return dialog->findChild<T *>(name);
    }

    QTemporaryDir folder;
    Settings settings;
    FakePrompts prompts;
    std::unique_ptr<SettingsDialog> dialog;
    QTreeWidget *list;
    QList<QPair<QList<Keyword>, QList<Keyword>>> changes; // the lists before and after each change
    std::optional<Error> failure; // the next changes fail
    qint64 lastId = 100;
};

} // namespace dp::test
