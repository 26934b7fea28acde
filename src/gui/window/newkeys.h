#pragma once

namespace dp {

class Prompts;
class Session;
class SettingsDialog;
class Settings;
class WindowMessages;

/// Lets the papers get new keys of citations, on request of the settings.
namespace newkeys {

/// Connects a dialog. It says how many keys do not follow the pattern in the settings, and asks before they
/// are given up. The other arguments must outlive the dialog. GUI thread.
void connectTo(SettingsDialog &dialog, Session &session, const Settings &settings, Prompts &prompts,
    WindowMessages &messages);

} // namespace newkeys
} // namespace dp
