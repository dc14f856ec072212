public import Darkroom
internal import Secrets

extension World {
  /// A drawing of a corridor with a quiet room beside the first aid, 560 by 300: drawn by a program, nobody’s photograph.
  public static let drawing: Photograph = {
    let text = """
      UklGRnAJAABXRUJQVlA4IGQJAAAwZgCdASowAiwBPt1usFEopqUiorE7SRAbiWdu4XHgthwzuPRd+/d6F/597rvSXQg31j5Q/v345fG3kajrnpv0i4\
      LWBGlfaHI1di18lLfWmTl07w2LXyUt9aZORZauc8znmc8znmc8znmc8znmc8znmc8znmc8znmcv270Q3rB2n45kTIf9BXMTIBM2Dt8V8nnD7v92lWY\
      ixj98XshlIENBfXqOQrNxbANUOa8hmMXFxNSELbuneFotuaW9h+fW0VNuah6HPrOW2ZsouU7VUx/wPexELKDpkU/lHOBLyyyKrejjac62wmvfyvmyx\
      Lt8SgVRviNGAdP9eOQrUkXTvDFmIhEEAsheLiIWxo/FYbUhHfj6WPqHRZoELPGMKBfS4wZ6KWI1/zHnOx3aH48wrUkXTvDFLAU2PJpiWH0DSakFpu+\
      d57a+DrXVJPLBvTyrLh5+9Np7Bbkku8DKpGJ5jwucQflWoOW+gmBz3cpJxVJxC9O0ifargOCtBsy5hZb4vOnDA/1+7GoxImRSUcRu/AUs6tHt0ayPb\
      KH243R3pIfGa6GvN7QgDi+/fJ6B5i2Wf/uFcw+nPgHkex++L2NQWB7wS0ZvF9PEEAhejaPj2pAt9h8MIS6zOWGzUMdGmyvnTqLu2XI7huQnWZyw2ag\
      eZReRkP+H6bkjyBuAqTBtW8jQgM9ubK+dOo+FY1Ry9j3huTRT9/FZHFvrUTWXI5/K+4MQ8ybHyzKudFPlmVc7VSNAOYd45qWJY0/mFSGQDryoJj/lq\
      M9uCcNP5hUhkA1gwDljjvrTJy9L2mp8KvWietNs2E9Nk9TYCYnaVZb0cNZIHgsej/ocx+FTx6YnzOV3KYARPQIsOIzeU+iiw37nKmpfKHLo+3Joos3\
      oy1WnSoTweql3bakDLfeG1FIxo/55DJS31pk02ptFtWJvrTJy6dpqBqRifnkMlLfLYzIK6KiBEDLfeGLPgLDYtfJS31pIMX2j8Hv5/qLj/oc8znmc8\
      znmcznketx8+lUui9kMpAkj4f9Dnmc8wus5PgFJ2zYkLKUXKeVDeZAraMttETq2OE8Guuuuuuur94bFr5KW+tMnLp3hsWvkpb60xIAAP79u5uD5Beq\
      /ni7qa6gjuprqCO6muoI7qa6gjuprqCO6muoI7qa6gjuprqCO6muoI7qa6gjso9urF953C+pvYaMApQ9KAAAAAAAAAQsgYONsOgSrWmf+1w6AdKf1B\
      NTjFZeDJSzNA9gjFkuY1SmjXPBymhXgU8t30EM+rpPTMpRua7CIpgQsNzV9dmrcP2Np5BKM39DEFtTWbUC+7WI3sZVRqRSCX+HofIdBtF5gBhZKTvX\
      RYpSaoO+nktrUxjOxjV1AvMSRCuh3qbNUPfgHFAFhGcOlAPcZ0+Wo8w8pbYOv0GA/fACDvYLoNKmNj8UisYq96QEmPWNBMG9C/GAo8l9iAY5lTegcr\
      BGkxrzYh9qjTtS/YW1ScjiC8gSZISuyaAteav09N71xL8ews/lrdcn4BQTVYZHIAEEi+wGNlabPMO4DduHv96PQ4cQsaPZraxifL+RgueCkv80gwwR\
      mLG7xUg9jAcoAJFAAOZa+avfuduCoqDGcg76WJYGd7tiV3ZGA3KqOgxLszjlkYr1/dbjRCy4FBhGPVaNc7LCDMBmJoxu5wA+raE05COSZ44tdJTbqa\
      U6jvhydrlPDVM8PKLBoZKjVV8Uo54dsPn/TxGANSsAXSSAovkv1A0nS2UoEo6doKqkv06eziZgzJC25KuvclPye/a6DH9sBKZjDEHi0RGLgLbOG4uW\
      /ZqgkHi6POTuLI1/tfU/ZG+2hk+Degr8RvF3hhuwhQZDzqI0vC4yWs0PpcHy8Irf53/5sFj+vDB+ADVjCxTQe0Wg1bQLBkx9Hn+NRgz/bdIFaeDQsB\
      u9jwegAAD3WmfU18mYa7arE5z4x98FEIY/BDw7ym4huyiCRgoWIW8meTiOXeTMGEtsc0tTbeNZGryHRhoFKY5pr3ogA/pZ18C6kSXRfgqQUro4A3BT\
      fOL19yTBbWA+4mHMAvs7NZW8iN3A06GzANhRj1uEEFz8YcISEXjziGJ4UwJpK0+uYGe8721vbgxJaxCtfLBSyZF2qut80+lGm1KiYG5xkSsvkQgN2P\
      6iuuBUjPBAyOTegCTW7MZIQubauv6yUJ3rAENY8ZW4RbxlWBH+8ZuKiWs+ZtGzYgYyQhuqn/PD3UlwdxCiEBux95CrsDZ+KZceQ//JSFdTq3O2HXVl\
      uieGQFW3zVDELuqr2VGW7nH4JQhk0dtJ1pElAbEh5LvWBxK4CMP4crv8zYEeu6qvZUXyMuQg2w5Viuq1oK0hpeMhO8IIpZGNRvCeQCRJvQxfw0REBL\
      9XNKNrNck0qLU1cP8RQccWw48euQkmtaZs7Ycqxa8CtJlmtbzn5T5bdYHFCeQCGyYJSCDhLxkJ3hBFLIxpzQtFqauHu/1Xb8cg3qgmCNFsxtz84VX3\
      LGeBN7Fd1VeyotJRzxJhaLU1TVwX4vBSIgJfq6AxlyC7H9fuYFzXECZSNebOgGo6bbK/uM9xegX28JUTRtfJD0GUyA/K/3Rb/fpj48giNgGknL4a1J\
      6vCeOhdDyvT9HlZY2ZDAV+tjflhmEMzIXawXb9UpOmSLBNoHKZCveTHGM3XIoZ1eJH10PLaDHctEpdOAQbmdu8bTaEQiZOMc7CDFv5WgoZwqb5bsgZ\
      eg2S+voYB/ln0hvaCtcgWXZix0sS6cAe/cV3KT8ETQKjjWsmlRd443ypHPqj9+mPjyI7GcGNjItS5qMH7KxiJ9IAApdwbfy/t9xuxjeduhcrsCt+Bg\
      FPeBuwGa94LNhN1JQ7J1HcVUB24nkbUobszYWs2T9aFsSV43gg9UObA/Zv4X7X0hyxKQ51d0mpboodM0AOELfo1BlOY9qU53FodoGRaEzez8/HXs2Y\
      Sok0yaE+Iy5I9ESmFK8x/CiNHttWQGiblsNN9w7Opn5uwFSAcI5CpGGJS4P++v1KxgAAAAVo0XZRVS1EAADCKAAAJjrO4AAocDAABs9X6QABMSAADZ\
      6v50Za6YCRQBTiqv20nmkKOnl+jllrcPG/xf46NQGyh5pt5R6irCnbyj1CDhkkvaw3Ti4tVwV4rYhFpm/G9IqRlujSXKPmr3xCcmxYTYsJsWE6ozPv\
      8V3T0LvD/JuTtfSVrAAAAAAAAAAUggAAAAAAAAAA
      """
    guard let bytes = Secrets.bytes(base64: text), let drawing = Photograph(webP: bytes) else {
      preconditionFailure("the drawing is a plain WebP")
    }
    return drawing
  }()
}
