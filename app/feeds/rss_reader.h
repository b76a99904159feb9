// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "feeds/feed_reader.h"

namespace byline {

/// RSS 0.9x and 2.0, RSS 0.90, 1.0 and 1.1 in RDF.
class RssReader final : public FeedReader
{
public:
    using FeedReader::FeedReader;

protected:
    std::optional<Scope> ownScope(XmlName name, Scope parent) const override;
    void ownLeaf(Tag tag, Scope scope) override;
    Body textOf(const MarkupCapture& element) const override;

private:
    void channelLeaf(Tag tag);
    void itemLeaf(Tag tag);

    bool m_titlesArePlain = false; ///< Ghost writes titles as they are, not as HTML
};

} // namespace byline
