# SPDX-FileCopyrightText: 2026 Byline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Which folder may include what, and that no two headers name a class alike: cmake -DROOT=… -DQT_HEADERS=… -P layering.cmake
# Linking alone does not hold this up, since headers of the system can be reached without it.
cmake_minimum_required(VERSION 3.25)

# Folder -> folders whose headers it may include. A folder always sees itself.
set(sees_core "")
set(sees_feeds core)
set(sees_net core)
set(sees_store core)
set(sees_render core)
set(sees_reader core)
set(sees_ghost core net)
set(sees_sync core net)
set(sees_library core feeds net store render ghost sync)
set(sees_cli core library)
set(sees_web core reader) # ui/web, the plugin with the reading page
set(sees_ui core library) # and of ui/web the door only, web_parts.h

# Qt module -> folders. A module that is not named here is nobody's; Qt Core is everybody's.
set(who_QtNetwork net)
set(who_QtWebEngineCore reader web)
set(who_QtWebEngineWidgets web)
set(who_QtPdf web)
set(who_QtPdfWidgets web)
set(who_QtPrintSupport web)
set(who_QtTextToSpeech ui)
set(who_QtGui reader web ui)
set(who_QtWidgets web ui)
set(who_QtDBus ui) # notices

# Pattern of other headers -> folders. What has a slash or ends in .h and is not here is nobody's.
set(outside
  "^(tl/expected\\.hpp|(assert|errno|limits|locale|math|sched|signal|stdint|stdio|stdlib|string|time|unistd|fcntl|termios|io|windows)\\.h|sys/.+\\.h)$=everybody"
  "^(SQLiteCpp/.+|sqlite3\\.h|zstd\\.h)$=store"
  "^(xxhash|malloc)\\.h$=core"
  "^curl/=net"
  "^libxml/=feeds render"
  "^zlib\\.h$=feeds"
  "^zip\\.h$=render"
  "^unicode/=feeds store"
  "^qt6keychain/=library"
  "^CLI/=cli")

set(complaints "")
macro(complain text)
  list(APPEND complaints "${file}:${number}: ${text}")
endmacro()

# app/store/lane.h -> store, ui/web/door.h -> web, ui/panes/row.h -> ui, app/main.cpp, ui/window_plugin.cpp -> nothing
function(folder_of path result)
  if(path MATCHES "^app/([a-z_]+)/")
    set(${result} ${CMAKE_MATCH_1} PARENT_SCOPE)
  elseif(path STREQUAL "ui/window_plugin.cpp")
    set(${result} "" PARENT_SCOPE)
  elseif(path MATCHES "^ui/web/")
    set(${result} web PARENT_SCOPE)
  elseif(path MATCHES "^ui/")
    set(${result} ui PARENT_SCOPE)
  else()
    set(${result} "" PARENT_SCOPE)
  endif()
endfunction()

# The folders that may include a header from outside; "everybody" where it does not matter.
function(who_may_include header result)
  if(header MATCHES "^(Qt[A-Za-z0-9]+)/")
    set(module ${CMAKE_MATCH_1})
  else()
    set(module "")
    file(GLOB found RELATIVE ${QT_HEADERS} ${QT_HEADERS}/Qt*/${header})
    if(found)
      list(GET found 0 module)
      string(REGEX REPLACE "/.*" "" module ${module})
    endif()
  endif()
  set(who everybody)
  if(module AND NOT module STREQUAL "QtCore")
    set(who "${who_${module}}")
  elseif(NOT module AND header MATCHES "/|\\.h$")
    set(who "")
    foreach(rule IN LISTS outside)
      string(REGEX MATCH "^(.*)=([a-z ]+)$" matched "${rule}")
      set(pattern ${CMAKE_MATCH_1})
      string(REPLACE " " ";" folders "${CMAKE_MATCH_2}")
      if(header MATCHES "${pattern}")
        set(who ${folders})
      endif()
    endforeach()
  endif()
  set(${result} "${who}" PARENT_SCOPE)
endfunction()

if(NOT EXISTS ${QT_HEADERS}/QtCore/QString)
  message(FATAL_ERROR "Qt's headers are not in QT_HEADERS (${QT_HEADERS})")
endif()
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/app/*.h ${ROOT}/app/*.cpp ${ROOT}/app/*.c ${ROOT}/ui/*.h ${ROOT}/ui/*.cpp)
list(SORT files)
list(LENGTH files count)
if(count EQUAL 0)
  message(FATAL_ERROR "There are no sources below ${ROOT}")
endif()

foreach(file IN LISTS files)
  folder_of(${file} folder)
  if(NOT folder)
    continue() # these put the program together and see everything
  endif()
  if(NOT DEFINED sees_${folder})
    set(number 1)
    complain("the folder ${folder} is not in the table of tests/layering.cmake")
    continue()
  endif()
  get_filename_component(here ${file} DIRECTORY)

  # One list item a line: brackets and semicolons mean something to CMake's lists and nothing to us.
  file(READ ${ROOT}/${file} text)
  string(REGEX REPLACE "[][;]" "_" text "${text}")
  string(REPLACE "\n" ";" lines "${text}")
  set(number 0)
  foreach(line IN LISTS lines)
    math(EXPR number "${number} + 1")
    # To the linker two classes of one name are one: their destructors get mixed up. (A declaration ends in "_" here.)
    if(file MATCHES "\\.h$" AND line MATCHES "^(class|struct) ([A-Za-z0-9]+)( final)?( :.*)?$")
      set(name ${CMAKE_MATCH_2})
      if(DEFINED defined_${name})
        complain("${defined_${name}} has a ${name} as well")
      endif()
      set(defined_${name} ${file})
    endif()
    if(NOT line MATCHES "^[ \t]*#[ \t]*include[ \t]*([<\"])([^>\"]+)[>\"]")
      continue()
    endif()
    set(quote ${CMAKE_MATCH_1})
    set(header ${CMAKE_MATCH_2})

    # Ours: from app/, from the root, or beside the file.
    set(ours "")
    foreach(candidate app/${header} ${header} ${here}/${header})
      if(NOT ours AND EXISTS ${ROOT}/${candidate})
        get_filename_component(absolute ${ROOT}/${candidate} ABSOLUTE)
        file(RELATIVE_PATH ours ${ROOT} ${absolute})
      endif()
    endforeach()
    if(ours)
      folder_of(${ours} wanted)
      if(NOT wanted STREQUAL folder AND NOT wanted IN_LIST sees_${folder}
         AND NOT (folder STREQUAL "ui" AND ours STREQUAL "ui/web/web_parts.h"))
        complain("${folder} may not include ${wanted}'s ${header}")
      endif()
    elseif(NOT quote STREQUAL "\"") # a quoted file that does not exist is generated from this one: its moc
      who_may_include(${header} who)
      if(NOT folder IN_LIST who AND NOT "everybody" IN_LIST who)
        if(NOT who)
          set(who "nobody")
        endif()
        string(REPLACE ";" ", " who "${who}")
        complain("${folder} may not include <${header}>: that is for ${who}")
      endif()
    endif()
  endforeach()
endforeach()

if(complaints)
  list(LENGTH complaints number)
  string(REPLACE ";" "\n" complaints "${complaints}")
  message("${complaints}")
  message(FATAL_ERROR "${number} breaches of the dependency rule (README.md, \"The tree\")")
endif()
message("${count} files keep the dependency rule")
