#pragma once

#include <QObject>

class QMainWindow;

namespace dp {

class KeywordTabs;
class PaperTabs;
class Settings;
class WindowActions;
class WindowMessages;

/// Connects the actions that switch tabs, the list of messages and the actions of the help menu. Gives all
/// actions the keys of the settings. GUI thread; the arguments of the constructor must outlive it.
class GeneralActions : public QObject
{
    Q_OBJECT

public:
    GeneralActions(WindowActions &actions, PaperTabs &tabs, KeywordTabs &keywordTabs,
        WindowMessages &messages, const Settings &settings, QMainWindow &window);
};

} // namespace dp
