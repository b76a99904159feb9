// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace byline {

/// What the articles of an outlet are read from.
enum class TextSource {
    Feed,
    FullText, ///< extracted from the article's page
    WebPage,  ///< the page itself
};

/// Which pictures are fetched from the web when an article is opened. Kept ones always show.
enum class PictureRule {
    All,
    KnownOutlets, ///< only of outlets that are subscribed
    None,
};

/// How the user wants the articles of one outlet to be shown.
struct ReadingChoice
{
    TextSource source = TextSource::Feed;
    bool picturesAllowed = false; ///< whatever the general rule says

    bool operator==(const ReadingChoice&) const = default;
};

} // namespace byline
