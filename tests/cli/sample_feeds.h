// SPDX-FileCopyrightText: 2026 Byline contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/http_server.h"

namespace byline {

/// Two articles by one author, one with a picture; `paragraph` goes into the first.
inline QByteArray sampleFeed(const QByteArray& title, const QByteArray& paragraph = "첫 문단")
{
    return R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>)"
           + title + R"(</title><link>/</link><description>News</description>
<item><title>바다가 오른다</title><link>/articles/sea</link><guid>sea</guid><dc:creator>김서연</dc:creator>
<category>기후</category><pubDate>Sun, 31 May 2026 12:00:00 GMT</pubDate>
<content:encoded><![CDATA[<p>)"
           + paragraph + R"( 해수면 이야기</p>]]></content:encoded></item>
<item><title>Second story</title><link>/articles/second</link><guid>second</guid><dc:creator>김서연</dc:creator>
<pubDate>Sat, 30 May 2026 12:00:00 GMT</pubDate><description>Plain words</description></item>
</channel></rss>)";
}

inline Answer feedAnswer(const QByteArray& body)
{
    return {.headers = {{"Content-Type", "application/rss+xml; charset=utf-8"}}, .body = body};
}

inline Answer pageAnswer(const QByteArray& body)
{
    return {.headers = {{"Content-Type", "text/html; charset=utf-8"}}, .body = body};
}

} // namespace byline
